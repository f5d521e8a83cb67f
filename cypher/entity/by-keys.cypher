// What the store holds of these entities beside what the projection holds: a row for each further description.
// param keys strings
// returns key string, id string, latitude float?, longitude float?, identifiers strings, document string?, notes string?, imports integers, said string?, saidBy integers?
UNWIND $keys AS key
MATCH (x:Entity {key: key})
OPTIONAL MATCH (x)<-[:DESCRIBES]-(d:Description)
RETURN x.key AS key, x.id AS id, x.latitude AS latitude, x.longitude AS longitude, x.identifiers AS identifiers,
  x.document AS document, x.notes AS notes, x.imports AS imports, d.content AS said, d.imports AS saidBy
ORDER BY key, d.n
