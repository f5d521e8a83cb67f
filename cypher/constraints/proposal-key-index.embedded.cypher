// Finds a Proposal by its key: the embedded engine makes no index for a constraint.
// write
CREATE INDEX proposal_key_index IF NOT EXISTS FOR (x:Proposal) ON (x.key)
