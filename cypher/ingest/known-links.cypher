// The SUPPLIES relationships into these entities, with what content they are held.
// param keys strings
// returns key string, id string, digest string, imports integers
UNWIND $keys AS key
MATCH (x:Entity {key: key})<-[l:SUPPLIES]-(:Entity)
RETURN x.key AS key, l.id AS id, l.digest AS digest, l.imports AS imports
ORDER BY key, id
