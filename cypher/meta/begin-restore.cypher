// Marks the store as one that an archive is being written into: no server serves it until that has ended.
// write
// returns restoring integer
MERGE (m:Meta {id: 'store'})
ON CREATE SET m.schemaVersion = 0, m.revision = 0, m.nextPage = 0, m.nextImport = 1
SET m.restoring = 0
RETURN m.restoring AS restoring
