// All supply claims out of these entities, in full.
// param keys strings
// returns key string, supplier string, customer string, id string, materials strings, share float?, basis string, scope string, depth string, products strings, validFrom date?, validTo date?, recordedAt datetime?, retractedAt datetime?, document string?, imports integers, notes string?
UNWIND $keys AS key
MATCH (s:Entity {key: key})
MATCH (s:Entity)-[x:SUPPLIES]->(c:Entity)
RETURN key AS key, s.id AS supplier, c.id AS customer, x.id AS id, x.materials AS materials, x.share AS share, x.basis AS basis, x.scope AS scope, x.depth AS depth, x.products AS products, x.validFrom AS validFrom, x.validTo AS validTo, x.recordedAt AS recordedAt, x.retractedAt AS retractedAt, x.document AS document, x.imports AS imports, x.notes AS notes
ORDER BY key, supplier, customer, id
