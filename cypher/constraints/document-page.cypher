// Finds Document nodes by page.
// write
CREATE INDEX document_page IF NOT EXISTS FOR (x:Document) ON (x.page)
