// Writes a batch of nodes __label__ of an archive, once: a batch that is sent again finds its number passed.
// write
// param part integer, lines columns
// field lines __fields__
// returns written integer
MATCH (m:Meta {id: 'store', restoring: $part})
UNWIND range(0, $lines - 1) AS r
CREATE (x:__label__ {__given__})
RETURN count(x) AS written
