// Adds an import to those that assert descriptions already held with the same content.
// write
// param import integer, batch integer, keys strings
// returns written integer
MATCH (i:Import {n: $import, batch: $batch})
UNWIND $keys AS key
MATCH (x:Description {key: key})
SET x.imports = x.imports + [$import]
RETURN count(x) AS written
