// Keeps a proposal, once; no row where another call has kept the same before.
// write
// param key string, id string, space string, act string, content string, digest string?, base string, by string, person string, now datetime, token string
// returns id string
MERGE (p:Proposal {key: $key})
ON CREATE SET p.id = $id, p.space = $space, p.act = $act, p.content = $content, p.digest = $digest, p.base = $base,
  p.by = $by, p.person = $person, p.proposedAt = $now, p.state = 'open', p.keptBy = $token
WITH p
WHERE p.keptBy = $token
RETURN p.id AS id
