// What was approved of lenses and share models in a space, by the digest of the content.
// param space string
// returns act string, digest string
MATCH (p:Proposal {space: $space})
WHERE p.state = 'approved' AND p.digest IS NOT NULL
RETURN DISTINCT p.act AS act, p.digest AS digest
ORDER BY act, digest
