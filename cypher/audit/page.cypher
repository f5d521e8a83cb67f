// Records of the chain by number, from one to another.
// param from integer, to integer
// returns n integer, id string, at datetime, by string, action string, space string?, target string, before string?, after string?, previous string, hash string
MATCH (r:AuditRecord)
WHERE r.n >= $from AND r.n <= $to
RETURN r.n AS n, r.id AS id, r.at AS at, r.by AS by, r.action AS action, r.space AS space, r.target AS target,
  r.before AS before, r.after AS after, r.previous AS previous, r.hash AS hash
ORDER BY n
