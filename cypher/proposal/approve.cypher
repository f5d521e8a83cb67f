// Approves an open proposal of somebody else, in one unit with what it proposes; no row where another was first.
// A unit that is sent again finds its own work. The key set to itself locks it before it is read: Neo4j lets others write.
// write
// param key string, by string, person string, now datetime, token string, import integer?
// returns id string
MATCH (p:Proposal {key: $key})
SET p.key = $key
WITH p
WHERE p.person <> $person AND p.by <> $by AND (p.state = 'open' OR (p.state = 'approved' AND p.settling = $token))
SET p.state = 'approved', p.settledBy = $by, p.settledAt = $now, p.settling = $token, p.import = $import
RETURN p.id AS id
