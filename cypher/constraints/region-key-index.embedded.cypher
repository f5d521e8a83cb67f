// Finds a Region by its key: the embedded engine makes no index for a constraint.
// write
CREATE INDEX region_key_index IF NOT EXISTS FOR (x:Region) ON (x.code)
