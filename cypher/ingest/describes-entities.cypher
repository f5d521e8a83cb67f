// Ties descriptions to the entities they describe.
// write
// param import integer, batch integer, rows maps
// field rows key string, target string
// returns written integer
MATCH (i:Import {n: $import, batch: $batch})
UNWIND $rows AS r
MATCH (x:Description {key: r.key})
MATCH (t:Entity {key: r.target})
MERGE (x)-[:DESCRIBES]->(t)
RETURN count(x) AS written
