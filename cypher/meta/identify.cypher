// Gives the store an identity, once; the one that it has from then on.
// write
// param identity string
// returns identity string
MATCH (m:Meta {id: 'store'})
SET m.identity = coalesce(m.identity, $identity)
RETURN m.identity AS identity
