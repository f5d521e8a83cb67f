// Writes a batch of further descriptions of what the space holds already.
// write
// param import integer, batch integer, space string, rows maps
// field rows key string, n integer, page integer, table string, content string, digest string
// returns written integer
MATCH (i:Import {n: $import, batch: $batch})
UNWIND $rows AS r
MERGE (x:Description {key: r.key})
SET x.space = $space, x.imports = [$import],
  x.n = r.n,
  x.page = r.page,
  x.table = r.table,
  x.content = r.content,
  x.digest = r.digest
RETURN count(x) AS written
