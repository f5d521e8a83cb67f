// Every __label__ on a run of pages, with all that the model knows of it.
// param pages integers
// `labels` in the model's order: engines give them in any
// returns labels strings, __returns__
UNWIND $pages AS page
MATCH (x:__label__ {page: page})
RETURN [label IN [__carried__] WHERE label IN labels(x)] AS labels, __values__
ORDER BY __key__
