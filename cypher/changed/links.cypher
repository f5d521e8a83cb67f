// The supply claims into these entities as the projection holds them, with the pages of the entities.
// unordered the projection puts them in its own order, and sorting took half of the time
// param keys strings
// returns supplier integer, customer integer, id string, materials strings, share float?, basis string, scope string, depth string, validFrom date?, validTo date?, recordedAt datetime?, retractedAt datetime?, document string?, imports integers, page integer
UNWIND $keys AS key
MATCH (c:Entity {key: key})<-[l:SUPPLIES]-(s:Entity)
RETURN s.n AS supplier, c.n AS customer, l.id AS id, l.materials AS materials, l.share AS share, l.basis AS basis, l.scope AS scope, l.depth AS depth, l.validFrom AS validFrom, l.validTo AS validTo, l.recordedAt AS recordedAt, l.retractedAt AS retractedAt, l.document AS document, l.imports AS imports, c.page AS page
