// What the store holds of these entities beside what the projection holds.
// param keys strings
// returns key string, id string, latitude float?, longitude float?, identifiers strings, document string?, notes string?, imports integers
UNWIND $keys AS key
MATCH (x:Entity {key: key})
RETURN x.key AS key, x.id AS id, x.latitude AS latitude, x.longitude AS longitude, x.identifiers AS identifiers,
  x.document AS document, x.notes AS notes, x.imports AS imports
ORDER BY key
