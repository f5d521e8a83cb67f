// Other words for: who decided, on matches where it still reads as it did.
// write seen
// param space string, rows maps
// field rows to string, id string, was string, now string
// returns written integer
UNWIND $rows AS r
MATCH (b:Entity {key: r.to})<-[x:SAME_AS {id: r.id}]-(:Entity)
WHERE b.space = $space AND x.decidedBy = r.was
SET x.decidedBy = r.now
RETURN count(x) AS written
