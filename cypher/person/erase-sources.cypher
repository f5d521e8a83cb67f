// Another source for every import of a space whose source still reads as it did.
// write seen
// param space string, rows maps
// field rows n integer, was string, now string
// returns written integer
UNWIND $rows AS r
MATCH (i:Import {n: r.n})
WHERE i.space = $space AND i.source = r.was
SET i.source = r.now
RETURN count(i) AS written
