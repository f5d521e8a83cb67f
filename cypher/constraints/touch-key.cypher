// Keeps Touch.key unique.
// write
CREATE CONSTRAINT touch_key IF NOT EXISTS FOR (x:Touch) REQUIRE x.key IS UNIQUE
