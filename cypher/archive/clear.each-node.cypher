// Takes up to a number of nodes __label__ away, with what is tied to them.
// write
// param limit integer
// returns cleared integer
MATCH (x:__label__)
WITH x LIMIT $limit
DETACH DELETE x
RETURN count(x) AS cleared
