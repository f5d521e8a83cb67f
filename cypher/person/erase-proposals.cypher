// Other words for proposals that still read as they were read. Locked as in person/erase-questions.
// write seen
// param space string, rows maps
// field rows key string, was string, now string, reasonWas string?, reason string?
// returns written integer
UNWIND $rows AS r
MATCH (p:Proposal {key: r.key})
SET p.key = r.key
WITH p, r
WHERE p.space = $space AND p.content = r.was AND coalesce(p.reason, '') = coalesce(r.reasonWas, '')
SET p.content = r.now, p.reason = r.reason
RETURN count(p) AS written
