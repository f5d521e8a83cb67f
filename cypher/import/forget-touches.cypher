// Deletes up to a batch of the notes of imports before one: a server that has missed so many reads the whole space.
// write
// param before integer, limit integer
// returns forgotten integer
MATCH (x:Touch)
WHERE x.import < $before
WITH x LIMIT $limit
DELETE x
RETURN count(*) AS forgotten
