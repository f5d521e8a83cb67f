// Who holds a lease, and until when it runs if it is not renewed (milliseconds of the store's clock).
// param key string
// returns token string, holder string, expiresAt integer
MATCH (l:Lease {key: $key})
RETURN l.token AS token, l.holder AS holder, l.expiresAt AS expiresAt
ORDER BY token
