// Finds Touch nodes by import.
// write
CREATE INDEX touch_import IF NOT EXISTS FOR (x:Touch) ON (x.import)
