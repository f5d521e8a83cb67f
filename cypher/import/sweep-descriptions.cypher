// Deletes up to a batch of the descriptions that only a never-visible import brought.
// write
// param import integer, limit integer
// returns swept integer
MATCH (x:Description)
WHERE x.imports = [$import]
WITH x LIMIT $limit
DETACH DELETE x
RETURN count(*) AS swept
