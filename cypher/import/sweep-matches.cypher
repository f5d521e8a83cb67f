// Deletes up to a batch of the SAME_AS relationships that only a never-visible import brought.
// write
// param import integer, limit integer
// returns swept integer
MATCH (:Entity)-[x:SAME_AS]->(:Entity)
WHERE x.imports = [$import]
WITH x LIMIT $limit
DELETE x
RETURN count(*) AS swept
