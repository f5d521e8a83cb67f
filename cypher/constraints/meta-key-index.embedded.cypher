// Finds a Meta by its key: the embedded engine makes no index for a constraint.
// write
CREATE INDEX meta_key_index IF NOT EXISTS FOR (x:Meta) ON (x.id)
