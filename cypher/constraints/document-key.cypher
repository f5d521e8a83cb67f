// Keeps Document.key unique.
// write
CREATE CONSTRAINT document_key IF NOT EXISTS FOR (x:Document) REQUIRE x.key IS UNIQUE
