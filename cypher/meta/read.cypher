// The store's own record: schema version and revision. No row in an empty store.
// returns schemaVersion integer, revision integer, nextPage integer, nextImport integer
MATCH (m:Meta {id: 'store'})
RETURN m.schemaVersion AS schemaVersion, m.revision AS revision, m.nextPage AS nextPage, m.nextImport AS nextImport
ORDER BY revision
