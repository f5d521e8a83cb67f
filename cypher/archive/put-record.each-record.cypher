// The store's own record as an archive has it, in place of the mark of a restore.
// write
// param part integer, lines columns
// field lines __fields__
// returns written integer
MATCH (x:__label__ {id: 'store', restoring: $part})
UNWIND range(0, $lines - 1) AS r
SET __sets__
RETURN count(x) AS written
