// Removes sessions whose time is over.
// write
// param now datetime
// returns ended integer
MATCH (s:Session)
WHERE s.expiresAt < $now
WITH s, s.id AS id
DELETE s
RETURN count(id) AS ended
