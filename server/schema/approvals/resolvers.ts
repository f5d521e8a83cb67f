import { resolveLens, resolveShares } from '../../analytics/question.ts';
import type { Doing } from '../../approvals/doing.ts';
import type { UseTerm } from '../../approvals/order.ts';
import { type Proposal, readProposals } from '../../approvals/proposal.ts';
import { proposeTerm } from '../../approvals/propose.ts';
import { approveProposal, isSamePerson, refuseProposal, withdrawProposal } from '../../approvals/settle.ts';
import { termOrder } from '../../approvals/terms.ts';
import type { Context } from '../../context.ts';
import { OrepathError } from '../../errors.ts';
import type { ProposalState } from '../../model.ts';
import { type PageArgs, pageOf } from '../page.ts';
import { doingOf } from './doing-of.ts';

const upper = (text: string): string => text.toUpperCase().replaceAll('-', '_');

/** What only some kinds of order have; null for the others. */
const ofOrder =
  (name: string) =>
  ({ order }: Proposal): unknown =>
    (order as unknown as Readonly<Record<string, unknown>>)[name] ?? null;

const proposalFields = {
  act: ({ order }: Proposal) => upper(order.act),
  state: ({ state }: Proposal) => upper(state),
  proposedBy: ({ by }: Proposal) => by,
  mine: (proposal: Proposal, _args: unknown, { caller }: Context) => isSamePerson(caller, proposal),
  a: ofOrder('a'),
  b: ofOrder('b'),
  decision: ({ order }: Proposal) => (order.act === 'decide-match' ? upper(order.state) : null),
  by: ofOrder('by'),
  comment: ofOrder('reason'),
  number: ofOrder('number'),
  term: ofOrder('id'),
  version: ofOrder('version'),
  digest: ofOrder('digest'),
};

interface ProposalsArgs extends PageArgs {
  state?: Uppercase<ProposalState> | null;
}

async function proposals(_root: unknown, { state, ...page }: ProposalsArgs, context: Context) {
  const { space } = await context.state();
  const all = (await readProposals(context.store, space)).toReversed();
  const wanted = state ? all.filter((one) => upper(one.state) === state) : all;
  return pageOf(
    wanted,
    page,
    ({ id }) => id,
    (one) => one,
  );
}

/** What a caller can foresee. */
const FORESEEN: readonly string[] = [
  ...['UNKNOWN_PROPOSAL', 'PROPOSAL_SETTLED', 'PROPOSAL_STALE', 'SECOND_PERSON_NEEDED'],
  ...['IMPORT_IN_USE', 'FORBIDDEN', 'INVALID_ARGUMENT'],
];

async function settle(context: Context, work: (doing: Doing) => Promise<Proposal>): Promise<object> {
  const doing = await doingOf(context);
  try {
    const proposal = await work(doing);
    await context.parts.spaces.catchUp();
    return { __typename: 'SettledProposal', proposal };
  } catch (error) {
    if (!(error instanceof OrepathError) || !FORESEEN.includes(error.code)) throw error;
    const { code, message, expected = '' } = error.detail;
    return { __typename: 'UnsettledProposal', code, message, expected };
  }
}

interface ById {
  id: string;
}

const propose = async (context: Context, order: UseTerm): Promise<Proposal> =>
  proposeTerm(await doingOf(context), order);

export const approvalResolvers = {
  Proposal: proposalFields,
  SettleProposalResult: { __resolveType: (value: { __typename: string }) => value.__typename },
  Query: {
    approvable: async (_root: unknown, _args: unknown, { parts }: Context) =>
      [...(await parts.approvals.required())].map(upper).sort(),
    proposals,
  },
  Mutation: {
    approveProposal: (_root: unknown, { id }: ById, context: Context) =>
      settle(context, (doing) => approveProposal(doing, id)),
    refuseProposal: (_root: unknown, { id, reason }: ById & { reason: string }, context: Context) =>
      settle(context, (doing) => refuseProposal(doing, id, reason)),
    withdrawProposal: (_root: unknown, { id }: ById, context: Context) =>
      settle(context, (doing) => withdrawProposal(doing, id)),
    proposeLens: (_root: unknown, { id }: ById, context: Context) =>
      propose(context, termOrder('use-lens', resolveLens(context.parts.lenses, id))),
    proposeShareModel: (_root: unknown, { id }: ById, context: Context) =>
      propose(context, termOrder('use-share-model', resolveShares(context.parts.shareModels, id))),
  },
};
