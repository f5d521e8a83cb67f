// The descriptions that are held under these keys, and by which imports.
// param keys strings
// returns key string, digest string, imports integers
UNWIND $keys AS key
MATCH (x:Description {key: key})
RETURN x.key AS key, x.digest AS digest, x.imports AS imports
ORDER BY key
