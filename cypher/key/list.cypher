// Every API key, without its hash.
// returns id string, name string, grants string, owner string?, createdBy string, createdAt datetime, expiresAt datetime?, revokedAt datetime?, lastUsedOn date?
MATCH (k:ApiKey)
RETURN k.id AS id, k.name AS name, k.grants AS grants, k.owner AS owner, k.createdBy AS createdBy, k.createdAt AS createdAt,
  k.expiresAt AS expiresAt, k.revokedAt AS revokedAt, k.lastUsedOn AS lastUsedOn
ORDER BY createdAt, id
