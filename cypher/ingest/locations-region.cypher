// Places entities in their region, and the region in its country.
// write
// param import integer, batch integer, rows columns
// field rows key string, code string, country string
// returns written integer
MATCH (i:Import {n: $import, batch: $batch})
UNWIND range(0, $rows - 1) AS r
MATCH (x:Entity {key: $key[r]})
MERGE (g:Region {code: $code[r]})
MERGE (c:Country {code: $country[r]})
MERGE (g)-[:PART_OF]->(c)
MERGE (x)-[:LOCATED_IN]->(g)
RETURN count(x) AS written
