// Keeps a session of the page: the hash of its secret, never itself.
// write
// param id string, hash string, openedBy string, name string, grants string?, now datetime, expiresAt datetime
// returns id string
CREATE (s:Session {
  id: $id, hash: $hash, openedBy: $openedBy, name: $name, grants: $grants, createdAt: $now, seenAt: $now,
  rotatedAt: $now, expiresAt: $expiresAt
})
RETURN s.id AS id
