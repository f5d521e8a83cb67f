// Why it was said, of every match into a run of pages of a space.
// param space string, pages integers
// returns to string, id string, was string, imports integers
UNWIND $pages AS page
MATCH (b:Entity {page: page})<-[x:SAME_AS]-(:Entity)
WHERE b.space = $space AND x.reason IS NOT NULL
RETURN b.key AS to, x.id AS id, x.reason AS was, x.imports AS imports
ORDER BY to, id, was
