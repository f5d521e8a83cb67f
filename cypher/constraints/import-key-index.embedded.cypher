// Finds a Import by its key: the embedded engine makes no index for a constraint.
// write
CREATE INDEX import_key_index IF NOT EXISTS FOR (x:Import) ON (x.n)
