// Takes a never-visible import's name off up to a batch of SUPPLIES relationships that others assert too.
// write
// param import integer, limit integer
// returns released integer
MATCH (:Entity)-[x:SUPPLIES]->(:Entity)
WHERE $import IN x.imports
WITH x LIMIT $limit
SET x.imports = [n IN x.imports WHERE n <> $import]
RETURN count(x) AS released
