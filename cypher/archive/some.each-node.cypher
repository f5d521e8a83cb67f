// One __label__, if there is any.
// returns key __keyType__
MATCH (x:__label__)
RETURN x.__key__ AS key
ORDER BY key
LIMIT 1
