// These statuses as the projection holds them, with their pages.
// param keys strings
// returns id string, about string, kind string, value string, material string?, validFrom date?, validTo date?, recordedAt datetime?, retractedAt datetime?, document string, imports integers, page integer
UNWIND $keys AS key
MATCH (x:Status {key: key})
RETURN x.id AS id, x.about AS about, x.kind AS kind, x.value AS value, x.material AS material, x.validFrom AS validFrom, x.validTo AS validTo, x.recordedAt AS recordedAt, x.retractedAt AS retractedAt, x.document AS document, x.imports AS imports, x.page AS page
ORDER BY id
