// Finds a AuditRecord by its n: the embedded engine makes no index for a constraint.
// write
CREATE INDEX audit_record_key_index IF NOT EXISTS FOR (x:AuditRecord) ON (x.n)
