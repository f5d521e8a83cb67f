// Keeps AuditRecord.n unique.
// write
CREATE CONSTRAINT audit_record_key IF NOT EXISTS FOR (x:AuditRecord) REQUIRE x.n IS UNIQUE
