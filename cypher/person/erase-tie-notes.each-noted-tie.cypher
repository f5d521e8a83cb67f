// Other notes for every __type__ whose notes still read as they did; its digest stays that of the row that came.
// write seen
// param space string, rows maps
// field rows to string, id string, was string, now string
// returns written integer
UNWIND $rows AS r
MATCH (b:__to__ {key: r.to})<-[x:__type__ {id: r.id}]-(:__from__)
WHERE b.space = $space AND x.notes = r.was
SET x.notes = r.now
RETURN count(x) AS written
