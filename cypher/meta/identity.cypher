// What tells this store from every other one; null until it is given one.
// returns identity string?
MATCH (m:Meta {id: 'store'})
RETURN m.identity AS identity
ORDER BY identity
