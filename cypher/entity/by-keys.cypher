// What the store holds of these entities: a row for each further description.
// param keys strings
// returns key string, id string, kind string, name string, country string?, latitude float?, longitude float?, identifiers strings, document string?, notes string?, imports integers, said string?, saidBy integers?
UNWIND $keys AS key
MATCH (x:Entity {key: key})
OPTIONAL MATCH (x)<-[:DESCRIBES]-(d:Description)
RETURN x.key AS key, x.id AS id, x.kind AS kind, x.name AS name, x.country AS country, x.latitude AS latitude,
  x.longitude AS longitude, x.identifiers AS identifiers, x.document AS document, x.notes AS notes, x.imports AS imports,
  d.content AS said, d.imports AS saidBy
ORDER BY key, d.n
