// Finds Proposal nodes by space.
// write
CREATE INDEX proposal_space IF NOT EXISTS FOR (x:Proposal) ON (x.space)
