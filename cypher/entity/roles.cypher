// Who operates or owns these entities, and what they operate or own.
// param keys strings
// returns key string, relation string, from string, to string, id string, percentage float?, validFrom date?, validTo date?, recordedAt datetime?, retractedAt datetime?, document string?, imports integers
UNWIND $keys AS key
MATCH (x:Entity {key: key})
MATCH (x)-[r:OPERATES|OWNS]-(o:Entity)
RETURN key AS key, type(r) AS relation, startNode(r).id AS from, endNode(r).id AS to, r.id AS id, r.percentage AS percentage, r.validFrom AS validFrom, r.validTo AS validTo, r.recordedAt AS recordedAt, r.retractedAt AS retractedAt, r.document AS document, r.imports AS imports
ORDER BY key, relation, from, to, id
