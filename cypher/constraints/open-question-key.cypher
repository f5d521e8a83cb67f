// Keeps OpenQuestion.key unique.
// write
CREATE CONSTRAINT open_question_key IF NOT EXISTS FOR (x:OpenQuestion) REQUIRE x.key IS UNIQUE
