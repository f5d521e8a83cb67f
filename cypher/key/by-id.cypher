// One API key with its hash; no row where there is none.
// param id string
// returns id string, hash string, name string, grants string, owner string?, createdBy string, createdAt datetime, expiresAt datetime?, revokedAt datetime?, lastUsedOn date?
MATCH (k:ApiKey {id: $id})
RETURN k.id AS id, k.hash AS hash, k.name AS name, k.grants AS grants, k.owner AS owner, k.createdBy AS createdBy,
  k.createdAt AS createdAt, k.expiresAt AS expiresAt, k.revokedAt AS revokedAt,
  k.lastUsedOn AS lastUsedOn
ORDER BY id
