// Holds a lease for longer; no row where another has taken it.
// write
// param key string, token string, now integer?, forMs integer
// returns token string
MATCH (l:Lease {key: $key})
SET l.key = $key
WITH l
WHERE l.token = $token
SET l.expiresAt = coalesce($now, timestamp()) + $forMs
RETURN l.token AS token
