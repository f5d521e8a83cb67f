// What was done and noted on some questions.
// param keys strings
// returns key string, log strings
UNWIND $keys AS key
MATCH (q:OpenQuestion {key: key})
RETURN q.key AS key, q.log AS log
ORDER BY key
