// A run of pages of a space's further descriptions, in order of loading.
// param space string, pages integers
// returns n integer, table string, content string, imports integers, page integer
UNWIND $pages AS page
MATCH (x:Description {page: page})
WHERE x.space = $space
RETURN x.n AS n, x.table AS table, x.content AS content, x.imports AS imports, x.page AS page
ORDER BY n
