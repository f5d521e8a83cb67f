// Every space that a visible import has filled.
// returns space string, imports integer, rows integer
MATCH (i:Import)
WHERE i.state = 'visible'
RETURN i.space AS space, count(i) AS imports, sum(i.rows) AS rows
ORDER BY space
