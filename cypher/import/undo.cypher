// The same switch back: nothing that only this import brought shows any more; its record stays. No row without the lease.
// write seen
// param import integer, space string, token string, now datetime
// returns n integer
MATCH (l:Lease {key: $space})
SET l.key = $space
WITH l
WHERE l.token = $token
MATCH (i:Import {n: $import, space: $space, state: 'visible'})
SET i.state = 'undone', i.undoneAt = $now
RETURN i.n AS n
