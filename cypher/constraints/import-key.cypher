// Keeps Import.n unique.
// write
CREATE CONSTRAINT import_key IF NOT EXISTS FOR (x:Import) REQUIRE x.n IS UNIQUE
