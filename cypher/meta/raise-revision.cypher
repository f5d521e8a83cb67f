// Raised by every write that readers must see: projections compare it.
// write
// returns revision integer
MATCH (m:Meta {id: 'store'})
SET m.revision = m.revision + 1
RETURN m.revision AS revision
