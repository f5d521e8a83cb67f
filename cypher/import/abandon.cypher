// Ends the batches of a staged import: whoever still writes it finds its batch gone. Waits for the one under way.
// write
// param import integer
// returns n integer
MATCH (i:Import {n: $import, state: 'staged'})
SET i.batch = -1
RETURN i.n AS n
