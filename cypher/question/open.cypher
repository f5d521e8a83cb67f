// Opens a question; one that has its key already stays as it is, which its log tells.
// write seen
// param key string, id string, space string, about string, entity string, whom string, buyer string, risk string, material string?, lens string, tiers integer?, title string?, assignee string?, due date?, by string, now datetime, said string
// returns log strings
MERGE (q:OpenQuestion {key: $key})
ON CREATE SET q.id = $id, q.space = $space, q.about = $about, q.entity = $entity, q.whom = $whom, q.buyer = $buyer,
  q.risk = $risk, q.material = $material, q.lens = $lens, q.tiers = $tiers, q.title = $title, q.state = 'open',
  q.assignee = $assignee, q.due = $due, q.revision = 1, q.openedBy = $by, q.openedAt = $now, q.changedBy = $by,
  q.changedAt = $now, q.log = [$said]
RETURN q.log AS log
