// The notes of every __label__ on a run of pages of a space, with the imports that assert it.
// param space string, pages integers
// returns key string, was string, imports integers
UNWIND $pages AS page
MATCH (x:__label__ {page: page})
WHERE x.space = $space AND x.notes IS NOT NULL
RETURN x.key AS key, x.notes AS was, x.imports AS imports
ORDER BY key
