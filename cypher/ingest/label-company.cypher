// Marks entities as Company.
// write
// param import integer, batch integer, keys strings
// returns written integer
MATCH (i:Import {n: $import, batch: $batch})
UNWIND $keys AS key
MATCH (x:Entity {key: key})
REMOVE x:Site:Smelter:Mine:Origin:Recycled
SET x:Company
RETURN count(x) AS written
