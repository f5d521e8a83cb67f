// How far a restore is; null where none is under way.
// returns restoring integer?
MATCH (m:Meta {id: 'store'})
RETURN m.restoring AS restoring
ORDER BY restoring
