// Ties statuses to the region they speak of.
// write
// param import integer, batch integer, rows maps
// field rows key string, target string
// returns written integer
MATCH (i:Import {n: $import, batch: $batch})
UNWIND $rows AS r
MATCH (x:Status {key: r.key})
MERGE (t:Region {code: r.target})
MERGE (x)-[:ABOUT]->(t)
RETURN count(x) AS written
