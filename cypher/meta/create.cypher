// Makes the store's own record in an empty store.
// write
// param schemaVersion integer
// returns revision integer
MERGE (m:Meta {id: 'store'})
ON CREATE SET m.schemaVersion = $schemaVersion, m.revision = 0, m.nextPage = 0, m.nextImport = 1
RETURN m.revision AS revision
