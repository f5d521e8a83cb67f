// Keeps Session.id unique.
// write
CREATE CONSTRAINT session_key IF NOT EXISTS FOR (x:Session) REQUIRE x.id IS UNIQUE
