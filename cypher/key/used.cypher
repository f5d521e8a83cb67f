// Notes the day on which an API key was used.
// write
// param id string, day date
// returns id string
MATCH (k:ApiKey {id: $id})
SET k.lastUsedOn = $day
RETURN k.id AS id
