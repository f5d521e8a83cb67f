// Takes the lease of a space that nobody holds, or whose holder has let it run out; no row where another holds it.
// One that runs far longer than any is given was given by a clock that has been set back since.
// The clock is the store's own, one for all servers, unless one is given. The key set to itself locks the lease.
// write
// param key string, token string, holder string, now integer?, forMs integer
// returns token string
MERGE (l:Lease {key: $key})
ON CREATE SET l.token = '', l.expiresAt = 0
SET l.key = $key
WITH l, coalesce($now, timestamp()) AS now
WHERE l.token = $token OR l.expiresAt <= now OR l.expiresAt > now + 2 * $forMs
SET l.token = $token, l.holder = $holder, l.expiresAt = now + $forMs
RETURN l.token AS token
