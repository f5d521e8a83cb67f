// Writes entities over what undone imports left under their keys; a kind's label comes by ingest/label-<kind>.
// write
// param import integer, batch integer, space string, rows columns
// field rows key string, n integer, page integer, id string, kind string, name string, country string?, region string?, latitude float?, longitude float?, identifiers strings, materials strings, validFrom string?, validTo string?, document string?, digest string, notes string?
// returns written integer
MATCH (i:Import {n: $import, batch: $batch})
UNWIND range(0, $rows - 1) AS r
MERGE (x:Entity {key: $key[r]})
SET x.space = $space, x.imports = [$import],
  x.n = $n[r],
  x.page = $page[r],
  x.id = $id[r],
  x.kind = $kind[r],
  x.name = $name[r],
  x.country = $country[r],
  x.region = $region[r],
  x.latitude = toFloat($latitude[r]),
  x.longitude = toFloat($longitude[r]),
  x.identifiers = $identifiers[r],
  x.materials = $materials[r],
  x.validFrom = $validFrom[r],
  x.validTo = $validTo[r],
  x.document = $document[r],
  x.digest = $digest[r],
  x.notes = $notes[r]
RETURN count(x) AS written
