// Removes the record of a swept import.
// write
// param import integer
// returns dropped integer
MATCH (i:Import {n: $import, state: 'staged'})
WITH i, i.n AS n
DELETE i
RETURN count(n) AS dropped
