// Finds a Lease by its key: the embedded engine makes no index for a constraint.
// write
CREATE INDEX lease_key_index IF NOT EXISTS FOR (x:Lease) ON (x.key)
