// Places entities of which only the country is known.
// write
// param import integer, batch integer, rows maps
// field rows key string, code string
// returns written integer
MATCH (i:Import {n: $import, batch: $batch})
UNWIND $rows AS r
MATCH (x:Entity {key: r.key})
MERGE (c:Country {code: r.code})
MERGE (x)-[:LOCATED_IN]->(c)
RETURN count(x) AS written
