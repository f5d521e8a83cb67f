// Says which acts take a second person in this store.
// write
// param approvals strings
// returns approvals strings
MATCH (m:Meta {id: 'store'})
SET m.approvals = $approvals
RETURN m.approvals AS approvals
