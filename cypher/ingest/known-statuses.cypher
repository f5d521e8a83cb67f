// Which of these statuses the space holds already, and with what content.
// param keys strings
// returns key string, digest string, imports integers
UNWIND $keys AS key
MATCH (x:Status {key: key})
RETURN x.key AS key, x.digest AS digest, x.imports AS imports
ORDER BY key
