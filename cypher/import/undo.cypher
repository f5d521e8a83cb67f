// The same switch back: nothing that only this import brought shows any more; its record stays.
// write seen
// param import integer, space string, now datetime
// returns n integer
MATCH (i:Import {n: $import, space: $space, state: 'visible'})
SET i.state = 'undone', i.undoneAt = $now
RETURN i.n AS n
