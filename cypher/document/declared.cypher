// Documents of a space that belong to a declarer's series, whether they show or not.
// param space string
// returns id string, declarer string, series string, date date?, imports integers
MATCH (d:Document {space: $space})
WHERE d.declarer IS NOT NULL AND d.series IS NOT NULL
RETURN d.id AS id, d.declarer AS declarer, d.series AS series, d.date AS date, d.imports AS imports
ORDER BY id
