// Which acts take a second person in this store; null where nobody has said it yet.
// returns approvals strings?
MATCH (m:Meta {id: 'store'})
RETURN m.approvals AS approvals
ORDER BY approvals
