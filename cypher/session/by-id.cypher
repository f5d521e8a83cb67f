// One session with its hashes; no row where there is none.
// param id string
// returns id string, hash string, previousHash string?, openedBy string, name string, grants string?, createdAt datetime, seenAt datetime, rotatedAt datetime, expiresAt datetime
MATCH (s:Session {id: $id})
RETURN s.id AS id, s.hash AS hash, s.previousHash AS previousHash, s.openedBy AS openedBy, s.name AS name,
  s.grants AS grants, s.createdAt AS createdAt, s.seenAt AS seenAt, s.rotatedAt AS rotatedAt, s.expiresAt AS expiresAt
ORDER BY id
