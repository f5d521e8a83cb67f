// Closes one batch of a staged import. A batch that is sent again finds its number passed and writes nothing.
// write
// param import integer, batch integer, now datetime
// returns batch integer
MATCH (i:Import {n: $import, batch: $batch})
SET i.batch = $batch + 1, i.heartbeatAt = $now
RETURN i.batch AS batch
