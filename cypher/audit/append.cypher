// Adds a record to the chain, if the record before it is still its last; a unit that is sent again finds it there.
// Setting the lock first makes others wait before the head is read: Neo4j lets them write in between.
// write
// param n integer, id string, at datetime, by string, action string, space string?, target string, before string?, after string?, previous string, hash string
// returns n integer
MATCH (m:Meta {id: 'store'})
SET m.auditLock = $id
WITH m
WHERE coalesce(m.auditCount, 0) = $n - 1 AND coalesce(m.auditHash, '') = $previous
SET m.auditCount = $n, m.auditHash = $hash
CREATE (r:AuditRecord {
  n: $n, id: $id, at: $at, by: $by, action: $action, space: $space, target: $target, before: $before, after: $after,
  previous: $previous, hash: $hash
})
RETURN r.n AS n
