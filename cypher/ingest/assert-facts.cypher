// Adds an import to those that assert facts already held with the same content.
// write
// param import integer, batch integer, keys strings
// returns written integer
MATCH (i:Import {n: $import, batch: $batch})
UNWIND $keys AS key
MATCH (x:RiskFact {key: key})
SET x.imports = x.imports + [$import]
RETURN count(x) AS written
