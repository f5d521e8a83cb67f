// Marks entities as Smelter.
// write
// param import integer, batch integer, keys strings
// returns written integer
MATCH (i:Import {n: $import, batch: $batch})
UNWIND $keys AS key
MATCH (x:Entity {key: key})
REMOVE x:Company:Site:Mine:Origin:Recycled
SET x:Smelter
RETURN count(x) AS written
