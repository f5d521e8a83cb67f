// The matches of these entities on which something was decided, with the pages of the entities.
// param keys strings
// returns from string, to string, id string, state string, score float?, decidedBy string?, decidedAt datetime?, imports integers, page integer
UNWIND $keys AS key
MATCH (b:Entity {key: key})<-[x:SAME_AS]-(a:Entity)
WHERE x.state <> 'possible' OR x.decidedBy IS NOT NULL
RETURN a.id AS from, b.id AS to, x.id AS id, x.state AS state, x.score AS score, x.decidedBy AS decidedBy, x.decidedAt AS decidedAt, x.imports AS imports, b.page AS page
ORDER BY to, id, from
