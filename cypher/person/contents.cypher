// The words of every further description on a run of pages of a space.
// param space string, pages integers
// returns key string, was string, imports integers
UNWIND $pages AS page
MATCH (x:Description {page: page})
WHERE x.space = $space
RETURN x.key AS key, x.content AS was, x.imports AS imports
ORDER BY key
