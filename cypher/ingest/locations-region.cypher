// Places entities in their region, and the region in its country.
// write
// param import integer, batch integer, rows maps
// field rows key string, code string, country string
// returns written integer
MATCH (i:Import {n: $import, batch: $batch})
UNWIND $rows AS r
MATCH (x:Entity {key: r.key})
MERGE (g:Region {code: r.code})
MERGE (c:Country {code: r.country})
MERGE (g)-[:PART_OF]->(c)
MERGE (x)-[:LOCATED_IN]->(g)
RETURN count(x) AS written
