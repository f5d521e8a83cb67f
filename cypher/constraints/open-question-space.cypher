// Finds OpenQuestion nodes by space.
// write
CREATE INDEX open_question_space IF NOT EXISTS FOR (x:OpenQuestion) ON (x.space)
