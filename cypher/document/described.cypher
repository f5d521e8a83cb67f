// Entities whose own words name a document, whether they show or not: a row for each further description.
// param space string, document string
// returns id string, imports integers, saidBy integers?
MATCH (x:Entity {space: $space})
WHERE x.document = $document
OPTIONAL MATCH (x)<-[:DESCRIBES]-(d:Description)
RETURN x.id AS id, x.imports AS imports, d.imports AS saidBy
ORDER BY id, d.n
