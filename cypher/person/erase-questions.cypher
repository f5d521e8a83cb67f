// Other words for every question to which nothing was added meanwhile; who has it open to change it reads it anew.
// Setting the key to itself locks the question before it is read: Neo4j lets others write in between.
// write seen
// param space string, rows maps
// field rows key string, revision integer, title string?, assignee string?, openedBy string, changedBy string, was strings, log strings
// returns written integer
UNWIND $rows AS r
MATCH (q:OpenQuestion {key: r.key})
SET q.key = r.key
WITH q, r
WHERE q.space = $space AND q.revision = r.revision AND q.log = r.was
SET q.title = r.title, q.assignee = r.assignee, q.openedBy = r.openedBy, q.changedBy = r.changedBy,
  q.log = r.log, q.revision = r.revision + 1
RETURN count(q) AS written
