// Places entities of which only the country is known.
// write
// param import integer, batch integer, rows columns
// field rows key string, code string
// returns written integer
MATCH (i:Import {n: $import, batch: $batch})
UNWIND range(0, $rows - 1) AS r
MATCH (x:Entity {key: $key[r]})
MERGE (c:Country {code: $code[r]})
MERGE (x)-[:LOCATED_IN]->(c)
RETURN count(x) AS written
