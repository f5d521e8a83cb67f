// Closes one batch of a restore; no row where it was closed before.
// write
// param batch integer
// returns batch integer
MATCH (m:Meta {id: 'store', restoring: $batch})
SET m.restoring = $batch + 1
RETURN m.restoring AS batch
