// Facts without a subject: there must be none.
// returns space string, id string
MATCH (x:RiskFact)
WHERE NOT (x)-[:ABOUT]->()
RETURN x.space AS space, x.id AS id
ORDER BY space, id
