// Locks a staged import at a batch, so that nobody takes it away until the batch is written or given up.
// write
// param import integer, batch integer
// returns n integer
MATCH (i:Import {n: $import, batch: $batch})
SET i.batch = $batch
RETURN i.n AS n
