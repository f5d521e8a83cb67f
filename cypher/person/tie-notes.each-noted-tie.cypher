// The notes of every __type__ into a run of pages of a space, with the imports that assert it.
// param space string, pages integers
// returns to string, id string, was string, imports integers
UNWIND $pages AS page
MATCH (b:__to__ {page: page})<-[x:__type__]-(:__from__)
WHERE b.space = $space AND x.notes IS NOT NULL
RETURN b.key AS to, x.id AS id, x.notes AS was, x.imports AS imports
ORDER BY to, id, was
