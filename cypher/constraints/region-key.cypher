// Keeps Region.code unique.
// write
CREATE CONSTRAINT region_key IF NOT EXISTS FOR (x:Region) REQUIRE x.code IS UNIQUE
