// Finds a Entity by its key: the embedded engine makes no index for a constraint.
// write
CREATE INDEX entity_key_index IF NOT EXISTS FOR (x:Entity) ON (x.key)
