// One import by its number.
// param import integer
// returns n integer, space string, state string, digest string, rows integer, format string?, hash string?
MATCH (i:Import {n: $import})
RETURN i.n AS n, i.space AS space, i.state AS state, i.digest AS digest, i.rows AS rows, i.format AS format,
  i.hash AS hash
ORDER BY n
