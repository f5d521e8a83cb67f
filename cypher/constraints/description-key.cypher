// Keeps Description.key unique.
// write
CREATE CONSTRAINT description_key IF NOT EXISTS FOR (x:Description) REQUIRE x.key IS UNIQUE
