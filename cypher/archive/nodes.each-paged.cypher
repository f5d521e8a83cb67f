// Every __label__ on a run of pages, with all that the model knows of it.
// param pages integers
// returns labels strings, __returns__
UNWIND $pages AS page
MATCH (x:__label__ {page: page})
RETURN labels(x) AS labels, __values__
ORDER BY __key__
