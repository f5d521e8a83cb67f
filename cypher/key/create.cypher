// Keeps an API key: its hash, never itself.
// write
// param id string, hash string, name string, grants string, owner string?, by string, now datetime, expiresAt datetime?
// returns id string
CREATE (k:ApiKey {
  id: $id, hash: $hash, name: $name, grants: $grants, owner: $owner, createdBy: $by, createdAt: $now, expiresAt: $expiresAt
})
RETURN k.id AS id
