// Ends an API key; one that was revoked stays as it is.
// write
// param id string, now datetime
// returns id string
MATCH (k:ApiKey {id: $id})
SET k.revokedAt = coalesce(k.revokedAt, $now)
RETURN k.id AS id
