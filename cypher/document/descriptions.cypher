// The further descriptions of these documents.
// param keys strings
// returns key string, n integer, content string, imports integers
UNWIND $keys AS key
MATCH (t:Document {key: key})<-[:DESCRIBES]-(x:Description)
RETURN t.key AS key, x.n AS n, x.content AS content, x.imports AS imports
ORDER BY key, n
