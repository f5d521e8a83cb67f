// Raised by every unit that readers must see (`write seen`), in its own transaction: servers compare it.
// write
// returns revision integer
MATCH (m:Meta {id: 'store'})
SET m.revision = m.revision + 1
RETURN m.revision AS revision
