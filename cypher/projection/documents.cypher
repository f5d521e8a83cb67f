// A run of pages of a space's documents.
// param space string, pages integers
// returns n integer, id string, publisher string?, title string?, date date?, edition string?, licence string?, url string?, hash string?, declarer string?, series string?, imports integers, page integer
UNWIND $pages AS page
MATCH (x:Document {page: page})
WHERE x.space = $space
RETURN x.n AS n, x.id AS id, x.publisher AS publisher, x.title AS title, x.date AS date, x.edition AS edition, x.licence AS licence, x.url AS url, x.hash AS hash, x.declarer AS declarer, x.series AS series, x.imports AS imports, x.page AS page
ORDER BY id
