// Notes which earlier rows a batch of a staged import touches, for servers that read only what changed.
// write
// param import integer, batch integer, rows maps
// field rows key string, what string, keys strings
// returns written integer
MATCH (i:Import {n: $import, batch: $batch})
UNWIND $rows AS r
CREATE (x:Touch {key: r.key, import: $import, what: r.what, keys: r.keys})
RETURN count(x) AS written
