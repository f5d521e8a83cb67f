// Writes supply claims between entities that are there (from supplies to).
// write
// param import integer, batch integer, space string, rows columns
// field rows from string, to string, id string, materials strings, share float?, basis string, scope string, depth string, products strings, validFrom string?, validTo string?, recordedAt string?, retractedAt string?, document string?, digest string, notes string?
// returns written integer
MATCH (i:Import {n: $import, batch: $batch})
UNWIND range(0, $rows - 1) AS r
MATCH (a:Entity {key: $from[r]})
MATCH (b:Entity {key: $to[r]})
CREATE (a)-[x:SUPPLIES {
  space: $space, imports: [$import], id: $id[r], materials: $materials[r], share: toFloat($share[r]), basis: $basis[r], scope: $scope[r], depth: $depth[r], products: $products[r], validFrom: $validFrom[r], validTo: $validTo[r], recordedAt: $recordedAt[r], retractedAt: $retractedAt[r], document: $document[r], digest: $digest[r], notes: $notes[r]
}]->(b)
RETURN count(x) AS written
