// The reports kept with some imports of a space.
// param space string, numbers integers
// returns n integer, report string?
MATCH (i:Import {space: $space})
WHERE i.n IN $numbers
RETURN i.n AS n, i.report AS report
ORDER BY n
