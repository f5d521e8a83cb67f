// Finds Status nodes by page.
// write
CREATE INDEX status_page IF NOT EXISTS FOR (x:Status) ON (x.page)
