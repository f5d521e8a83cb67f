// Every __label__ there is, with all that the model knows of it.
// returns labels strings, __returns__
MATCH (x:__label__)
RETURN labels(x) AS labels, __values__
ORDER BY __key__
