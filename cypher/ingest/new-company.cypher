// Writes entities of kind company where the store holds nothing under their keys.
// write
// param import integer, batch integer, space string, rows columns
// field rows key string, n integer, page integer, id string, kind string, name string, country string?, region string?, latitude float?, longitude float?, identifiers strings, materials strings, validFrom string?, validTo string?, document string?, digest string, notes string?
// returns written integer
MATCH (i:Import {n: $import, batch: $batch})
UNWIND range(0, $rows - 1) AS r
CREATE (x:Entity:Company {
  space: $space, imports: [$import], key: $key[r], n: $n[r], page: $page[r], id: $id[r], kind: $kind[r], name: $name[r], country: $country[r], region: $region[r], latitude: toFloat($latitude[r]), longitude: toFloat($longitude[r]), identifiers: $identifiers[r], materials: $materials[r], validFrom: $validFrom[r], validTo: $validTo[r], document: $document[r], digest: $digest[r], notes: $notes[r]
})
RETURN count(x) AS written
