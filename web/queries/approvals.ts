import { query } from '../api.ts';

export type ProposedAct = 'DECIDE_MATCH' | 'UNDO_DECISION' | 'UNDO_IMPORT' | 'USE_LENS' | 'USE_SHARE_MODEL';

export interface Proposal {
  id: string;
  act: ProposedAct;
  proposedBy: string;
  proposedAt: string;
  mine: boolean;
  a: string | null;
  b: string | null;
  decision: 'POSSIBLE' | 'CONFIRMED' | 'REJECTED' | null;
  by: string | null;
  comment: string | null;
  number: number | null;
  term: string | null;
  version: string | null;
}

interface OpenProposals {
  proposals: { totalCount: number; nodes: readonly Proposal[] };
}

/** The newest that wait. */
export const OPEN_PROPOSALS = query<OpenProposals, Record<never, never>>(
  `query OpenProposals {
    proposals(state: OPEN, first: 100) {
      totalCount
      nodes { id act proposedBy proposedAt mine a b decision by comment number term version }
    }
  }`,
);

const SETTLED = '{ __typename ... on UnsettledProposal { code message } }';

interface Settled {
  settled: { __typename: string; code?: string; message?: string };
}

export const APPROVE_PROPOSAL = query<Settled, { id: string }>(
  `mutation ApproveProposal($id: ID!) { settled: approveProposal(id: $id) ${SETTLED} }`,
);

export const REFUSE_PROPOSAL = query<Settled, { id: string; reason: string }>(
  `mutation RefuseProposal($id: ID!, $reason: String!) { settled: refuseProposal(id: $id, reason: $reason) ${SETTLED} }`,
);

export const WITHDRAW_PROPOSAL = query<Settled, { id: string }>(
  `mutation WithdrawProposal($id: ID!) { settled: withdrawProposal(id: $id) ${SETTLED} }`,
);
