// Finds Entity nodes by page.
// write
CREATE INDEX entity_page IF NOT EXISTS FOR (x:Entity) ON (x.page)
