// Writes a batch of __type__ from a __from__ to a __to__ of an archive, once.
// write
// param part integer, lines columns
// field lines from __fromType__, to __toType____moreFields__
// returns written integer
MATCH (m:Meta {id: 'store', restoring: $part})
UNWIND range(0, $lines - 1) AS r
MATCH (a:__from__ {__fromKey__: $from[r]})
MATCH (b:__to__ {__toKey__: $to[r]})
CREATE (a)-[x:__type____map__]->(b)
RETURN count(x) AS written
