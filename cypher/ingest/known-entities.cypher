// Which of these entities the space holds already, and with what content.
// param keys strings
// returns key string, digest string, imports integers
UNWIND $keys AS key
MATCH (x:Entity {key: key})
RETURN x.key AS key, x.digest AS digest, x.imports AS imports
ORDER BY key
