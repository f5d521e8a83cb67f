// A run of pages of a space's statuses with all that the tables hold, in order of loading.
// param space string, pages integers
// returns n integer, id string, about string, kind string, value string, material string?, validFrom date?, validTo date?, recordedAt datetime?, retractedAt datetime?, document string, imports integers, notes string?
UNWIND $pages AS page
MATCH (x:Status {page: page})
WHERE x.space = $space
RETURN x.n AS n, x.id AS id, x.about AS about, x.kind AS kind, x.value AS value, x.material AS material, x.validFrom AS validFrom, x.validTo AS validTo, x.recordedAt AS recordedAt, x.retractedAt AS retractedAt, x.document AS document, x.imports AS imports, x.notes AS notes
ORDER BY n
