// Keeps with an import what its file was recognised as, the file's hash, and the report as JSON.
// write seen
// param import integer, format string, hash string?, report string
// returns n integer
MATCH (i:Import {n: $import})
SET i.format = $format, i.hash = $hash, i.report = $report
RETURN i.n AS n
