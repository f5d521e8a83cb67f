// The products that claims name, by the entities they point at: no link is found but through an endpoint.
// param keys strings, ids strings
// returns key string, id string, products strings, imports integers
UNWIND $keys AS key
MATCH (c:Entity {key: key})<-[l:SUPPLIES]-(:Entity)
WHERE l.id IN $ids
RETURN c.key AS key, l.id AS id, l.products AS products, l.imports AS imports
ORDER BY key, id
