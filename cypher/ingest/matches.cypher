// Writes possible, confirmed and rejected matches.
// write
// param import integer, batch integer, space string, rows maps
// field rows from string, to string, id string, state string, score float?, reason string?, decidedBy string?, decidedAt string?, digest string, notes string?
// returns written integer
MATCH (i:Import {n: $import, batch: $batch})
UNWIND $rows AS r
MATCH (a:Entity {key: r.from})
MATCH (b:Entity {key: r.to})
CREATE (a)-[x:SAME_AS {
  space: $space, imports: [$import], id: r.id, state: r.state, score: toFloat(r.score), reason: r.reason, decidedBy: r.decidedBy, decidedAt: r.decidedAt, digest: r.digest, notes: r.notes
}]->(b)
RETURN count(x) AS written
