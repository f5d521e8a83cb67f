// How many nodes of each kind a space holds, visible or not.
// param space string
// returns entities integer
MATCH (x:Entity)
WHERE x.space = $space
RETURN count(x) AS entities
ORDER BY entities
