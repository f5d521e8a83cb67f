// The supply claims into these entities, each with the id of the supplier.
// unordered the projection puts them in its own order
// param keys strings
// returns supplier integer, supplierId string, customer integer, id string, materials strings, share float?, basis string, scope string, depth string, validFrom date?, validTo date?, recordedAt datetime?, retractedAt datetime?, document string?, imports integers
UNWIND $keys AS key
MATCH (c:Entity {key: key})<-[l:SUPPLIES]-(s:Entity)
RETURN s.n AS supplier, s.id AS supplierId, c.n AS customer, l.id AS id, l.materials AS materials, l.share AS share, l.basis AS basis, l.scope AS scope, l.depth AS depth, l.validFrom AS validFrom, l.validTo AS validTo, l.recordedAt AS recordedAt, l.retractedAt AS retractedAt, l.document AS document, l.imports AS imports
