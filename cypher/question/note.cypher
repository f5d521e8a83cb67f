// Adds to what was noted on a question, once; locked first as in question/change.
// write seen
// param key string, said string
// returns id string
MATCH (q:OpenQuestion {key: $key})
SET q.key = $key
WITH q
WHERE NOT $said IN q.log
SET q.log = q.log + [$said]
RETURN q.id AS id
