// Writes who owns whom.
// write
// param import integer, batch integer, space string, rows maps
// field rows from string, to string, id string, percentage float?, validFrom string?, validTo string?, recordedAt string?, retractedAt string?, document string?, digest string, notes string?
// returns written integer
MATCH (i:Import {n: $import, batch: $batch})
UNWIND $rows AS r
MATCH (a:Entity {key: r.from})
MATCH (b:Entity {key: r.to})
CREATE (a)-[x:OWNS {
  space: $space, imports: [$import], id: r.id, percentage: toFloat(r.percentage), validFrom: r.validFrom, validTo: r.validTo, recordedAt: r.recordedAt, retractedAt: r.retractedAt, document: r.document, digest: r.digest, notes: r.notes
}]->(b)
RETURN count(x) AS written
