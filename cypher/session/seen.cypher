// Notes that a session is used.
// write
// param id string, now datetime
// returns id string
MATCH (s:Session {id: $id})
SET s.seenAt = $now
RETURN s.id AS id
