// Which earlier rows some imports touched.
// param imports integers
// returns key string, import integer, what string, keys strings
UNWIND $imports AS n
MATCH (x:Touch {import: n})
RETURN x.key AS key, x.import AS import, x.what AS what, x.keys AS keys
ORDER BY key
