// Finds a Description by its key: the embedded engine makes no index for a constraint.
// write
CREATE INDEX description_key_index IF NOT EXISTS FOR (x:Description) ON (x.key)
