// Takes the store for one server to migrate; no row while another has it. Setting the id to itself locks it first.
// write
// param by string, now datetime, until datetime
// returns by string
MATCH (m:Meta {id: 'store'})
SET m.id = 'store'
WITH m
WHERE m.migratingUntil IS NULL OR m.migratingUntil < $now OR m.migratingBy = $by
SET m.migratingBy = $by, m.migratingUntil = $until
RETURN m.migratingBy AS by
