// Deletes up to a batch of the entities that only a never-visible import brought.
// write
// param import integer, limit integer
// returns swept integer
MATCH (x:Entity)
WHERE x.imports = [$import]
WITH x LIMIT $limit
DETACH DELETE x
RETURN count(*) AS swept
