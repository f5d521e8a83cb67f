// The one switch that makes a staged import visible; no row where the lease of its space is another's by now.
// write seen
// param import integer, lease string, token string, touches integer?, now datetime
// returns n integer
MATCH (l:Lease {key: $lease})
SET l.key = $lease
WITH l
WHERE l.token = $token
MATCH (i:Import {n: $import, state: 'staged'})
SET i.state = 'visible', i.committedAt = $now, i.touches = $touches
RETURN i.n AS n
