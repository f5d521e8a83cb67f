// Other words for every further description that still reads as it did; its digest stays that of the row that came.
// write seen
// param space string, rows maps
// field rows key string, was string, now string
// returns written integer
UNWIND $rows AS r
MATCH (x:Description {key: r.key})
WHERE x.space = $space AND x.content = r.was
SET x.content = r.now
RETURN count(x) AS written
