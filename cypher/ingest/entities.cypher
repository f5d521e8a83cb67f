// Writes entities that are new to the space; a kind adds its label by ingest/entity-kind.
// write
// param import integer, batch integer, space string, rows maps
// field rows key string, n integer, page integer, id string, kind string, name string, country string?, region string?, latitude float?, longitude float?, identifiers strings, materials strings, validFrom string?, validTo string?, document string?, digest string, notes string?
// returns written integer
MATCH (i:Import {n: $import, batch: $batch})
UNWIND $rows AS r
MERGE (x:Entity {key: r.key})
SET x.space = $space, x.imports = [$import],
  x.n = r.n,
  x.page = r.page,
  x.id = r.id,
  x.kind = r.kind,
  x.name = r.name,
  x.country = r.country,
  x.region = r.region,
  x.latitude = toFloat(r.latitude),
  x.longitude = toFloat(r.longitude),
  x.identifiers = r.identifiers,
  x.materials = r.materials,
  x.validFrom = r.validFrom,
  x.validTo = r.validTo,
  x.document = r.document,
  x.digest = r.digest,
  x.notes = r.notes
RETURN count(x) AS written
