// Keeps Status.key unique.
// write
CREATE CONSTRAINT status_key IF NOT EXISTS FOR (x:Status) REQUIRE x.key IS UNIQUE
