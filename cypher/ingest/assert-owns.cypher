// Adds an import to those that assert OWNS relationships already held with the same content.
// write
// param import integer, batch integer, rows maps
// field rows to string, id string
// returns written integer
MATCH (i:Import {n: $import, batch: $batch})
UNWIND $rows AS r
MATCH (x:Entity {key: r.to})<-[l:OWNS {id: r.id}]-(:Entity)
SET l.imports = l.imports + [$import]
RETURN count(l) AS written
