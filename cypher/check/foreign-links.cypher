// Supply claims whose ends lie in different spaces: there must be none.
// returns space string, id string
MATCH (s:Entity)-[l:SUPPLIES]->(c:Entity)
WHERE s.space <> c.space OR l.space <> c.space
RETURN l.space AS space, l.id AS id
ORDER BY space, id
