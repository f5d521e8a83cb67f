// Every import of a space, oldest first.
// param space string
// returns n integer, space string, state string, source string, digest string, startedAt datetime, committedAt datetime?, undoneAt datetime?, heartbeatAt datetime, trustRecorded boolean, rows integer, firstPage integer, pages integer, format string?, hash string?, touches integer?
MATCH (i:Import {space: $space})
RETURN i.n AS n, i.space AS space, i.state AS state, i.source AS source, i.digest AS digest,
  i.startedAt AS startedAt, i.committedAt AS committedAt, i.undoneAt AS undoneAt, i.heartbeatAt AS heartbeatAt,
  i.trustRecorded AS trustRecorded, i.rows AS rows, i.firstPage AS firstPage, i.pages AS pages,
  i.format AS format, i.hash AS hash, i.touches AS touches
ORDER BY n
