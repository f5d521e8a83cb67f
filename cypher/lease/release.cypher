// Gives a lease back; no row where another has taken it.
// write
// param key string, token string
// returns key string
MATCH (l:Lease {key: $key})
SET l.key = $key
WITH l
WHERE l.token = $token
SET l.token = '', l.expiresAt = 0
RETURN l.key AS key
