// Marks entities as Site.
// write
// param import integer, batch integer, keys strings
// returns written integer
MATCH (i:Import {n: $import, batch: $batch})
UNWIND $keys AS key
MATCH (x:Entity {key: key})
REMOVE x:Company:Smelter:Mine:Origin:Recycled
SET x:Site
RETURN count(x) AS written
