// Further descriptions of entities that hold a text, whether they show or not.
// param space string, text string
// returns content string, imports integers
MATCH (d:Description {space: $space})
WHERE d.table = 'entities' AND d.content CONTAINS $text
RETURN d.content AS content, d.imports AS imports
ORDER BY d.n
