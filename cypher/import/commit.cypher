// The one switch that makes a staged import visible.
// write seen
// param import integer, now datetime
// returns n integer
MATCH (i:Import {n: $import, state: 'staged'})
SET i.state = 'visible', i.committedAt = $now
RETURN i.n AS n
