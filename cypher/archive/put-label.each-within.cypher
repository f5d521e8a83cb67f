// Marks nodes __within__ of an archive as __label__.
// write
// param part integer, keys strings
// returns written integer
MATCH (m:Meta {id: 'store', restoring: $part})
UNWIND $keys AS key
MATCH (x:__within__ {__withinKey__: key})
SET x:__label__
RETURN count(x) AS written
