// Every question of every space, with what must be readable of it.
// returns space string, id string, entity string, whom string, buyer string, about string, state string, log strings
MATCH (q:OpenQuestion)
RETURN q.space AS space, q.id AS id, q.entity AS entity, q.whom AS whom, q.buyer AS buyer, q.about AS about,
  q.state AS state, q.log AS log
ORDER BY space, id
