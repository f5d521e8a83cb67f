// Ends a session.
// write
// param id string
// returns ended integer
MATCH (s:Session {id: $id})
WITH s, s.id AS id
DELETE s
RETURN count(id) AS ended
