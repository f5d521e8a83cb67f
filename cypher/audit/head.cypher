// How many records the chain has, and the hash of its last.
// returns count integer, hash string
MATCH (m:Meta {id: 'store'})
RETURN coalesce(m.auditCount, 0) AS count, coalesce(m.auditHash, '') AS hash
ORDER BY count
