// Whether a record is in the chain.
// write
// param n integer, id string
// returns n integer
MATCH (r:AuditRecord {n: $n})
WHERE r.id = $id
RETURN r.n AS n
