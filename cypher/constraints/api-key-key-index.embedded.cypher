// Finds a ApiKey by its id: the embedded engine makes no index for a constraint.
// write
CREATE INDEX api_key_key_index IF NOT EXISTS FOR (x:ApiKey) ON (x.id)
