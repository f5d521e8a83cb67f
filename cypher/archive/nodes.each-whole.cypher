// Every __label__ there is, with all that the model knows of it.
// `labels` in the model's order: engines give them in any
// returns labels strings, __returns__
MATCH (x:__label__)
RETURN [label IN [__carried__] WHERE label IN labels(x)] AS labels, __values__
ORDER BY __key__
