// Keeps Proposal.key unique.
// write
CREATE CONSTRAINT proposal_key IF NOT EXISTS FOR (x:Proposal) REQUIRE x.key IS UNIQUE
