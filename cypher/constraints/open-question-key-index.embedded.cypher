// Finds a OpenQuestion by its key: the embedded engine makes no index for a constraint.
// write
CREATE INDEX open_question_key_index IF NOT EXISTS FOR (x:OpenQuestion) ON (x.key)
