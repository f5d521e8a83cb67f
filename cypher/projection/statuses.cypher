// A run of pages of a space's statuses.
// param space string, pages integers
// returns id string, about string, kind string, value string, material string?, validFrom date?, validTo date?, recordedAt datetime?, retractedAt datetime?, document string, imports integers, page integer
UNWIND $pages AS page
MATCH (x:Status {page: page})
WHERE x.space = $space
RETURN x.id AS id, x.about AS about, x.kind AS kind, x.value AS value, x.material AS material, x.validFrom AS validFrom, x.validTo AS validTo, x.recordedAt AS recordedAt, x.retractedAt AS retractedAt, x.document AS document, x.imports AS imports, x.page AS page
ORDER BY id
