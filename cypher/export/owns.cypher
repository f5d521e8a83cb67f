// The OWNS relationships into a run of pages of a space's entities, with all that the tables hold.
// param space string, pages integers
// returns from string, to string, id string, percentage float?, validFrom date?, validTo date?, recordedAt datetime?, retractedAt datetime?, document string?, imports integers, notes string?
UNWIND $pages AS page
MATCH (b:Entity {page: page})<-[x:OWNS]-(a:Entity)
WHERE b.space = $space
RETURN a.id AS from, b.id AS to, x.id AS id, x.percentage AS percentage, x.validFrom AS validFrom, x.validTo AS validTo, x.recordedAt AS recordedAt, x.retractedAt AS retractedAt, x.document AS document, x.imports AS imports, x.notes AS notes
ORDER BY to, id, from
