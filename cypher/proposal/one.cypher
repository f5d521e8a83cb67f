// One proposal.
// param key string
// returns id string, space string, act string, content string, digest string?, base string, by string, person string, proposedAt datetime, state string, settledBy string?, settledAt datetime?, reason string?, import integer?
MATCH (p:Proposal {key: $key})
RETURN p.id AS id, p.space AS space, p.act AS act, p.content AS content, p.digest AS digest, p.base AS base, p.by AS by,
  p.person AS person, p.proposedAt AS proposedAt, p.state AS state, p.settledBy AS settledBy, p.settledAt AS settledAt,
  p.reason AS reason, p.import AS import
ORDER BY id
