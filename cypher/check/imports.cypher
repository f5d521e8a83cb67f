// Every import of every space.
// returns n integer, space string, state string, rows integer, firstPage integer, pages integer
MATCH (i:Import)
RETURN i.n AS n, i.space AS space, i.state AS state, i.rows AS rows, i.firstPage AS firstPage, i.pages AS pages
ORDER BY n
