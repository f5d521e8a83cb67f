// Takes a never-visible import's name off up to a batch of descriptions that others assert too.
// write
// param import integer, limit integer
// returns released integer
MATCH (x:Description)
WHERE $import IN x.imports
WITH x LIMIT $limit
SET x.imports = [n IN x.imports WHERE n <> $import]
RETURN count(x) AS released
