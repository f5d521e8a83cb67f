// These entities as the projection holds them, with their pages.
// param keys strings
// returns n integer, id string, kind string, name string, country string?, region string?, identifiers strings, materials strings, validFrom date?, validTo date?, document string?, imports integers, page integer
UNWIND $keys AS key
MATCH (x:Entity {key: key})
RETURN x.n AS n, x.id AS id, x.kind AS kind, x.name AS name, x.country AS country, x.region AS region, x.identifiers AS identifiers, x.materials AS materials, x.validFrom AS validFrom, x.validTo AS validTo, x.document AS document, x.imports AS imports, x.page AS page
ORDER BY n
