// Keeps Entity.key unique.
// write
CREATE CONSTRAINT entity_key IF NOT EXISTS FOR (x:Entity) REQUIRE x.key IS UNIQUE
