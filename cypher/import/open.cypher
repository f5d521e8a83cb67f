// Opens a staged import: takes its number and its run of pages. Nothing of it shows until import/commit.
// write
// param space string, source string, digest string, now datetime, trustRecorded boolean, rows integer, pages integer
// returns n integer, firstPage integer
MATCH (m:Meta {id: 'store'})
SET m.nextImport = m.nextImport + 1, m.nextPage = m.nextPage + $pages
CREATE (i:Import {
  n: m.nextImport - 1, space: $space, state: 'staged', source: $source, digest: $digest, startedAt: $now,
  heartbeatAt: $now, trustRecorded: $trustRecorded, rows: $rows, firstPage: m.nextPage - $pages, pages: $pages, batch: 0
})
RETURN i.n AS n, i.firstPage AS firstPage
