// Keeps Material.id unique.
// write
CREATE CONSTRAINT material_key IF NOT EXISTS FOR (x:Material) REQUIRE x.id IS UNIQUE
