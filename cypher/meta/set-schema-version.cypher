// Notes that migrations up to this version have run.
// write
// param schemaVersion integer
// returns schemaVersion integer
MATCH (m:Meta {id: 'store'})
SET m.schemaVersion = $schemaVersion
RETURN m.schemaVersion AS schemaVersion
