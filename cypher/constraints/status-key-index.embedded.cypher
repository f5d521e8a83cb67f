// Finds a Status by its key: the embedded engine makes no index for a constraint.
// write
CREATE INDEX status_key_index IF NOT EXISTS FOR (x:Status) ON (x.key)
