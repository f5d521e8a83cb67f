// Changes a question that nobody has changed since the given revision; no row where somebody has.
// Setting the key to itself locks the question before its revision is read: Neo4j lets others write in between.
// write seen
// param key string, revision integer, state string, whom string, title string?, assignee string?, due date?, by string, now datetime, said string
// returns revision integer
MATCH (q:OpenQuestion {key: $key})
SET q.key = $key
WITH q
WHERE q.revision = $revision
SET q.state = $state, q.whom = $whom, q.title = $title, q.assignee = $assignee, q.due = $due, q.changedBy = $by,
  q.changedAt = $now, q.revision = $revision + 1, q.log = q.log + [$said]
RETURN q.revision AS revision
