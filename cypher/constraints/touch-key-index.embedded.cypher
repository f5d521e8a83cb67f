// Finds a Touch by its key: the embedded engine makes no index for a constraint.
// write
CREATE INDEX touch_key_index IF NOT EXISTS FOR (x:Touch) ON (x.key)
