// Finds Description nodes by page.
// write
CREATE INDEX description_page IF NOT EXISTS FOR (x:Description) ON (x.page)
