// These facts as the projection holds them, with their pages.
// param keys strings
// returns id string, about string, risk string, material string?, severity float?, value string?, scale string?, validFrom date?, validTo date?, recordedAt datetime?, retractedAt datetime?, document string, imports integers, page integer
UNWIND $keys AS key
MATCH (x:RiskFact {key: key})
RETURN x.id AS id, x.about AS about, x.risk AS risk, x.material AS material, x.severity AS severity, x.value AS value, x.scale AS scale, x.validFrom AS validFrom, x.validTo AS validTo, x.recordedAt AS recordedAt, x.retractedAt AS retractedAt, x.document AS document, x.imports AS imports, x.page AS page
ORDER BY id
