// Sets when an API key ends.
// write
// param id string, expiresAt datetime
// returns id string
MATCH (k:ApiKey {id: $id})
SET k.expiresAt = $expiresAt
RETURN k.id AS id
