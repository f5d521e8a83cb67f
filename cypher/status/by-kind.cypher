// Statuses of one kind in a space.
// param space string, kind string
// returns id string, about string, kind string, value string, material string?, validFrom date?, document string, notes string?, imports integers
MATCH (x:Status)
WHERE x.space = $space AND x.kind = $kind
RETURN x.id AS id, x.about AS about, x.kind AS kind, x.value AS value, x.material AS material,
  x.validFrom AS validFrom, x.document AS document, x.notes AS notes,
  x.imports AS imports
ORDER BY id
