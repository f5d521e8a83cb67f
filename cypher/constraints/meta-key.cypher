// Keeps Meta.id unique.
// write
CREATE CONSTRAINT meta_key IF NOT EXISTS FOR (x:Meta) REQUIRE x.id IS UNIQUE
