// Keeps Country.code unique.
// write
CREATE CONSTRAINT country_key IF NOT EXISTS FOR (x:Country) REQUIRE x.code IS UNIQUE
