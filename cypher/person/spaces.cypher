// Every space that an import was ever made into, also where all of them are undone.
// returns space string
MATCH (i:Import)
RETURN DISTINCT i.space AS space
ORDER BY space
