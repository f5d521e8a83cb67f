// Keeps every unit that raises the revision waiting until this one ends: setting the id to itself locks the record.
// write
// returns revision integer, nextPage integer
MATCH (m:Meta {id: 'store'})
SET m.id = 'store'
RETURN m.revision AS revision, m.nextPage AS nextPage
