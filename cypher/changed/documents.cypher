// These documents as the projection holds them, with their pages.
// param keys strings
// returns n integer, id string, publisher string?, title string?, date date?, edition string?, licence string?, url string?, hash string?, declarer string?, series string?, imports integers, page integer
UNWIND $keys AS key
MATCH (x:Document {key: key})
RETURN x.n AS n, x.id AS id, x.publisher AS publisher, x.title AS title, x.date AS date, x.edition AS edition, x.licence AS licence, x.url AS url, x.hash AS hash, x.declarer AS declarer, x.series AS series, x.imports AS imports, x.page AS page
ORDER BY id
