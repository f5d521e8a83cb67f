// Marks entities as Mine.
// write
// param import integer, batch integer, keys strings
// returns written integer
MATCH (i:Import {n: $import, batch: $batch})
UNWIND $keys AS key
MATCH (x:Entity {key: key})
REMOVE x:Company:Site:Smelter:Origin:Recycled
SET x:Mine
RETURN count(x) AS written
