// Writes documents that are new to the space.
// write
// param import integer, batch integer, space string, rows maps
// field rows key string, n integer, page integer, id string, publisher string?, title string?, date string?, edition string?, licence string?, url string?, hash string?, declarer string?, series string?, digest string, notes string?
// returns written integer
MATCH (i:Import {n: $import, batch: $batch})
UNWIND $rows AS r
MERGE (x:Document {key: r.key})
SET x.space = $space, x.imports = [$import],
  x.n = r.n,
  x.page = r.page,
  x.id = r.id,
  x.publisher = r.publisher,
  x.title = r.title,
  x.date = r.date,
  x.edition = r.edition,
  x.licence = r.licence,
  x.url = r.url,
  x.hash = r.hash,
  x.declarer = r.declarer,
  x.series = r.series,
  x.digest = r.digest,
  x.notes = r.notes
RETURN count(x) AS written
