// The supply claims into a run of pages of a space's entities.
// unordered the projection puts them in its own order, and sorting took half of the time
// param space string, pages integers
// returns supplier integer, customer integer, id string, materials strings, share float?, basis string, scope string, depth string, validFrom date?, validTo date?, recordedAt datetime?, retractedAt datetime?, document string?, imports integers, page integer
UNWIND $pages AS page
MATCH (c:Entity {page: page})<-[l:SUPPLIES]-(s:Entity)
WHERE c.space = $space
RETURN s.n AS supplier, c.n AS customer, l.id AS id, l.materials AS materials, l.share AS share, l.basis AS basis, l.scope AS scope, l.depth AS depth, l.validFrom AS validFrom, l.validTo AS validTo, l.recordedAt AS recordedAt, l.retractedAt AS retractedAt, l.document AS document, l.imports AS imports, c.page AS page
