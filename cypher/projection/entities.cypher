// A run of pages of a space's entities, as the projection holds them.
// param space string, pages integers
// returns n integer, id string, kind string, name string, country string?, region string?, identifiers strings, materials strings, validFrom date?, validTo date?, document string?, imports integers, page integer
UNWIND $pages AS page
MATCH (x:Entity {page: page})
WHERE x.space = $space
RETURN x.n AS n, x.id AS id, x.kind AS kind, x.name AS name, x.country AS country, x.region AS region, x.identifiers AS identifiers, x.materials AS materials, x.validFrom AS validFrom, x.validTo AS validTo, x.document AS document, x.imports AS imports, x.page AS page
ORDER BY n
