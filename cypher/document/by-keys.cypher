// These documents in full: a row for each further description.
// param keys strings
// returns key string, id string, publisher string?, title string?, date date?, edition string?, licence string?, url string?, hash string?, declarer string?, series string?, notes string?, imports integers, said string?, saidBy integers?
UNWIND $keys AS key
MATCH (x:Document {key: key})
OPTIONAL MATCH (x)<-[:DESCRIBES]-(d:Description)
RETURN x.key AS key, x.id AS id, x.publisher AS publisher, x.title AS title, x.date AS date, x.edition AS edition,
  x.licence AS licence, x.url AS url, x.hash AS hash, x.declarer AS declarer, x.series AS series, x.notes AS notes, x.imports AS imports, d.content AS said, d.imports AS saidBy
ORDER BY key, d.n
