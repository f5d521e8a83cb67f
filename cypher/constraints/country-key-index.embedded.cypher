// Finds a Country by its key: the embedded engine makes no index for a constraint.
// write
CREATE INDEX country_key_index IF NOT EXISTS FOR (x:Country) ON (x.code)
