// Gives every lease back: of a store that one process holds, those of processes that are gone.
// write
// returns released integer
MATCH (l:Lease)
SET l.token = '', l.expiresAt = 0
RETURN count(l) AS released
