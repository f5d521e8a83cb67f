// Deletes up to a batch of the notes of a never-visible import on what it touches.
// write
// param import integer, limit integer
// returns swept integer
MATCH (x:Touch {import: $import})
WITH x LIMIT $limit
DELETE x
RETURN count(*) AS swept
