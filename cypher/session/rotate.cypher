// Gives a session another secret, unless that was done meanwhile; the one before is kept for requests under way.
// write
// param id string, from string, hash string, now datetime
// returns id string
MATCH (s:Session {id: $id})
WHERE s.hash = $from
SET s.previousHash = $from, s.hash = $hash, s.rotatedAt = $now, s.seenAt = $now
RETURN s.id AS id
