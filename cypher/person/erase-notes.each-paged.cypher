// Other notes for every __label__ whose notes still read as they did; its digest stays that of the row that came.
// write seen
// param space string, rows maps
// field rows key string, was string, now string
// returns written integer
UNWIND $rows AS r
MATCH (x:__label__ {key: r.key})
WHERE x.space = $space AND x.notes = r.was
SET x.notes = r.now
RETURN count(x) AS written
