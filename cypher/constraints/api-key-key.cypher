// Keeps ApiKey.id unique.
// write
CREATE CONSTRAINT api_key_key IF NOT EXISTS FOR (x:ApiKey) REQUIRE x.id IS UNIQUE
