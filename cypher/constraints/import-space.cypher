// Finds Import nodes by space.
// write
CREATE INDEX import_space IF NOT EXISTS FOR (x:Import) ON (x.space)
