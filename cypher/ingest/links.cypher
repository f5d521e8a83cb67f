// Writes supply claims between entities that are there (from supplies to).
// write
// param import integer, batch integer, space string, rows maps
// field rows from string, to string, id string, materials strings, share float?, basis string, scope string, depth string, products strings, validFrom string?, validTo string?, recordedAt string?, retractedAt string?, document string?, digest string, notes string?
// returns written integer
MATCH (i:Import {n: $import, batch: $batch})
UNWIND $rows AS r
MATCH (a:Entity {key: r.from})
MATCH (b:Entity {key: r.to})
CREATE (a)-[x:SUPPLIES {
  space: $space, imports: [$import], id: r.id, materials: r.materials, share: toFloat(r.share), basis: r.basis, scope: r.scope, depth: r.depth, products: r.products, validFrom: r.validFrom, validTo: r.validTo, recordedAt: r.recordedAt, retractedAt: r.retractedAt, document: r.document, digest: r.digest, notes: r.notes
}]->(b)
RETURN count(x) AS written
