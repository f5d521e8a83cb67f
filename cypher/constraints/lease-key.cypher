// Keeps Lease.key unique.
// write
CREATE CONSTRAINT lease_key IF NOT EXISTS FOR (x:Lease) REQUIRE x.key IS UNIQUE
