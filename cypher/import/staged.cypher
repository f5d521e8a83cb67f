// Imports that never became visible, in any space.
// returns n integer, space string, source string, startedAt datetime, heartbeatAt datetime
MATCH (i:Import)
WHERE i.state = 'staged'
RETURN i.n AS n, i.space AS space, i.source AS source, i.startedAt AS startedAt, i.heartbeatAt AS heartbeatAt
ORDER BY n
