// How many descriptions each set of imports asserts.
// returns space string, imports integers, count integer
MATCH (x:Description)
WITH x.space AS space, x.imports AS imports, count(x) AS count
RETURN space AS space, imports AS imports, count AS count
ORDER BY space, count
