// Smelters of a space with an identifier of RMI's, each in the words of the import that brought it.
// param space string
// returns id string, name string, country string?, materials strings, document string?, notes string?, imports integers
MATCH (x:Smelter)
WHERE x.space = $space AND x.id STARTS WITH 'rmi:'
RETURN x.id AS id, x.name AS name, x.country AS country, x.materials AS materials, x.document AS document,
  x.notes AS notes, x.imports AS imports
ORDER BY id
