// Writes statuses that are new to the space.
// write
// param import integer, batch integer, space string, rows maps
// field rows key string, n integer, page integer, id string, about string, kind string, value string, material string?, validFrom string?, validTo string?, recordedAt string?, retractedAt string?, document string, digest string, notes string?
// returns written integer
MATCH (i:Import {n: $import, batch: $batch})
UNWIND $rows AS r
MERGE (x:Status {key: r.key})
SET x.space = $space, x.imports = [$import],
  x.n = r.n,
  x.page = r.page,
  x.id = r.id,
  x.about = r.about,
  x.kind = r.kind,
  x.value = r.value,
  x.material = r.material,
  x.validFrom = r.validFrom,
  x.validTo = r.validTo,
  x.recordedAt = r.recordedAt,
  x.retractedAt = r.retractedAt,
  x.document = r.document,
  x.digest = r.digest,
  x.notes = r.notes
RETURN count(x) AS written
