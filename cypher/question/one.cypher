// One question as it stands, without what was noted.
// param key string
// returns id string, about string, entity string, whom string, buyer string, risk string, material string?, lens string, tiers integer?, title string?, state string, assignee string?, due date?, revision integer, openedBy string, openedAt datetime, changedBy string, changedAt datetime
MATCH (q:OpenQuestion {key: $key})
RETURN q.id AS id, q.about AS about, q.entity AS entity, q.whom AS whom, q.buyer AS buyer, q.risk AS risk,
  q.material AS material, q.lens AS lens, q.tiers AS tiers, q.title AS title, q.state AS state, q.assignee AS assignee,
  q.due AS due, q.revision AS revision, q.openedBy AS openedBy, q.openedAt AS openedAt, q.changedBy AS changedBy,
  q.changedAt AS changedAt
ORDER BY id
