// Gives the store free for others to migrate.
// write
// param by string
// returns id string
MATCH (m:Meta {id: 'store', migratingBy: $by})
SET m.migratingBy = null, m.migratingUntil = null
RETURN m.id AS id
