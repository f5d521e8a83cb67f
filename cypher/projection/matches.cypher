// The matches on which something was decided, of a run of pages of a space's entities.
// param space string, pages integers
// returns from string, to string, id string, state string, score float?, decidedBy string?, decidedAt datetime?, imports integers, page integer
UNWIND $pages AS page
MATCH (b:Entity {page: page})<-[x:SAME_AS]-(a:Entity)
WHERE b.space = $space AND (x.state <> 'possible' OR x.decidedBy IS NOT NULL)
RETURN a.id AS from, b.id AS to, x.id AS id, x.state AS state, x.score AS score, x.decidedBy AS decidedBy, x.decidedAt AS decidedAt, x.imports AS imports, b.page AS page
ORDER BY to, id, from
