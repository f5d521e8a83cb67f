// Finds a Session by its id: the embedded engine makes no index for a constraint.
// write
CREATE INDEX session_key_index IF NOT EXISTS FOR (x:Session) ON (x.id)
