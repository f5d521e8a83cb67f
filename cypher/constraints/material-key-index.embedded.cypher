// Finds a Material by its key: the embedded engine makes no index for a constraint.
// write
CREATE INDEX material_key_index IF NOT EXISTS FOR (x:Material) ON (x.id)
