/** What becomes of a proposal: approved by somebody else, refused, or withdrawn by who made it; each once. */
import { randomUUID } from 'node:crypto';
import { type Caller, personOf } from '../auth/caller.ts';
import { invalidArgument, OrepathError } from '../errors.ts';
import { keyOf } from '../imports/record.ts';
import type { ProposalState } from '../model.ts';
import type { Step } from '../store/store.ts';
import { ApprovingStore } from './approving-store.ts';
import { carryOut } from './carrying.ts';
import type { Doing } from './doing.ts';
import { isTerm } from './order.ts';
import { type Proposal, readProposal } from './proposal.ts';

const MOST_REASON = 2_000;
const APPROVE = 'proposal/approve';

/** What an order fails with where what it was made against is there no more. */
const GONE: readonly string[] = ['PROPOSAL_STALE', 'UNKNOWN_ENTITY', 'UNKNOWN_IMPORT', 'INVALID_ARGUMENT'];

export const isSamePerson = (caller: Caller, { by, person }: Pick<Proposal, 'by' | 'person'>): boolean =>
  caller.id === by || personOf(caller) === person;

/**
 * Carries a proposal out and approves it, in one transaction: of several who approve at once, on whichever servers, one
 * does. Throws UNKNOWN_PROPOSAL, PROPOSAL_SETTLED, SECOND_PERSON_NEEDED, IMPORT_IN_USE (it stays open), and
 * PROPOSAL_STALE, as which it is closed where something else holds by now; nothing is done then.
 */
export async function approveProposal(doing: Doing, id: string): Promise<Proposal> {
  const proposal = await openProposal(doing, id);
  if (isSamePerson(doing.caller, proposal)) throw secondNeeded(id);
  try {
    await carryOutApproved(doing, proposal);
    const after = await readProposal(doing.store, doing.space, id);
    if (after.state === 'approved' && after.settledBy === doing.caller.id) return after;
    throw doneOtherwise(id);
  } catch (error) {
    throw await asSettled(doing, proposal, error);
  }
}

/** What is undone in the same millisecond looks like this call's own work, and it was not. */
const doneOtherwise = (id: string): OrepathError =>
  new OrepathError({ code: 'PROPOSAL_STALE', message: 'it was done by another call meanwhile', got: id });

async function carryOutApproved(doing: Doing, proposal: Proposal): Promise<void> {
  const { store, caller, now } = doing;
  const { order, base } = proposal;
  const approve = approveStep(doing, proposal);
  if (isTerm(order)) await store.write([approve(null)]);
  else await carryOut({ ...doing, store: new ApprovingStore(store, caller.id, now, approve) }, order, base);
}

function approveStep({ caller, space, now }: Doing, { id, by, order }: Proposal): (n: number | null) => Step {
  const token = randomUUID();
  return (number) => ({
    statement: APPROVE,
    params: {
      ...{ key: keyOf(space, id), by: caller.id, person: personOf(caller) },
      ...{ now: now().toISOString(), token, import: number },
    },
    needed: true,
    onRecord: { action: 'proposal.approve', after: { act: order.act, proposedBy: by } },
  });
}

/** What an approval that failed is told as; a proposal that can be carried out no more is closed. */
async function asSettled(doing: Doing, { id }: Proposal, error: unknown): Promise<unknown> {
  if (!(error instanceof OrepathError)) return error;
  const unmet = error.code === 'STORE_CONFLICT' && error.detail.where?.field === APPROVE;
  if (unmet || GONE.includes(error.code)) {
    const { state } = await readProposal(doing.store, doing.space, id);
    if (state !== 'open') return settled(id, state);
  }
  if (!GONE.includes(error.code)) return error;
  await close(doing, id, 'stale', null);
  return new OrepathError({
    code: 'PROPOSAL_STALE',
    message: `proposal ${id} can be carried out no more: ${error.message}`,
    expected: 'a new proposal about what holds now',
    got: id,
  });
}

/** Throws UNKNOWN_PROPOSAL, PROPOSAL_SETTLED, INVALID_ARGUMENT without a reason. */
export async function refuseProposal(doing: Doing, id: string, reason: string): Promise<Proposal> {
  const said = reason.trim();
  if (!said || said.length > MOST_REASON || /[^\P{Cc}\n\t]/u.test(said)) {
    throw invalidArgument('reason', `why it is refused, at most ${MOST_REASON} characters`, reason);
  }
  await openProposal(doing, id);
  return close(doing, id, 'refused', said);
}

/** Throws UNKNOWN_PROPOSAL, PROPOSAL_SETTLED, FORBIDDEN to who has not made it. */
export async function withdrawProposal(doing: Doing, id: string): Promise<Proposal> {
  const proposal = await openProposal(doing, id);
  if (isSamePerson(doing.caller, proposal)) return close(doing, id, 'withdrawn', null);
  throw new OrepathError({
    code: 'FORBIDDEN',
    message: 'only who made a proposal withdraws it',
    expected: 'its maker; others refuse it',
    got: id,
  });
}

async function close(
  doing: Doing,
  id: string,
  state: Exclude<ProposalState, 'open' | 'approved'>,
  reason: string | null,
): Promise<Proposal> {
  const { store, caller, space, now } = doing;
  const token = randomUUID();
  const [rows] = await store.write([
    {
      statement: 'proposal/close',
      params: {
        ...{ key: keyOf(space, id), state, by: caller.id },
        ...{ now: now().toISOString(), token, reason },
      },
    },
  ]);
  const proposal = await readProposal(store, space, id);
  if (!rows?.length && proposal.state !== state) throw settled(id, proposal.state);
  return proposal;
}

async function openProposal({ store, space }: Doing, id: string): Promise<Proposal> {
  const proposal = await readProposal(store, space, id);
  if (proposal.state === 'open') return proposal;
  throw settled(id, proposal.state);
}

const settled = (id: string, state: ProposalState): OrepathError =>
  new OrepathError({
    code: 'PROPOSAL_SETTLED',
    message: `proposal ${id} is ${state} already`,
    expected: 'an open proposal',
    got: state,
    where: { field: 'id' },
  });

const secondNeeded = (id: string): OrepathError =>
  new OrepathError({
    code: 'SECOND_PERSON_NEEDED',
    message: `who made proposal ${id} cannot approve it`,
    expected: 'somebody else, also by another key or name',
    got: id,
    where: { field: 'id' },
  });
