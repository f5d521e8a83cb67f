// Finds a Document by its key: the embedded engine makes no index for a constraint.
// write
CREATE INDEX document_key_index IF NOT EXISTS FOR (x:Document) ON (x.key)
