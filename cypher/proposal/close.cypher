// Closes an open proposal of which nothing was done; no row where it is open no more. Locked as in proposal/approve.
// write
// param key string, state string, by string, now datetime, token string, reason string?
// returns id string
MATCH (p:Proposal {key: $key})
SET p.key = $key
WITH p
WHERE p.state = 'open' OR (p.state = $state AND p.settling = $token)
SET p.state = $state, p.settledBy = $by, p.settledAt = $now, p.settling = $token, p.reason = $reason
RETURN p.id AS id
