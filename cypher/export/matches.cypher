// The SAME_AS relationships into a run of pages of a space's entities, with all that the tables hold.
// param space string, pages integers
// returns from string, to string, id string, state string, score float?, reason string?, decidedBy string?, decidedAt datetime?, imports integers, notes string?
UNWIND $pages AS page
MATCH (b:Entity {page: page})<-[x:SAME_AS]-(a:Entity)
WHERE b.space = $space
RETURN a.id AS from, b.id AS to, x.id AS id, x.state AS state, x.score AS score, x.reason AS reason, x.decidedBy AS decidedBy, x.decidedAt AS decidedAt, x.imports AS imports, x.notes AS notes
ORDER BY to, id, from
