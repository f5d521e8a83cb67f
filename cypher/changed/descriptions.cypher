// These further descriptions as the projection holds them, with their pages.
// param keys strings
// returns n integer, table string, content string, imports integers, page integer
UNWIND $keys AS key
MATCH (x:Description {key: key})
RETURN x.n AS n, x.table AS table, x.content AS content, x.imports AS imports, x.page AS page
ORDER BY n
