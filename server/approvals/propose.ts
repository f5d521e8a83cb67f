/** Carries out what is asked for, or keeps it as a proposal where it takes a second person. */
import { createHash, randomUUID } from 'node:crypto';
import { personOf } from '../auth/caller.ts';
import { invalidArgument, OrepathError } from '../errors.ts';
import { keyOf } from '../imports/record.ts';
import { bringsDecisions, carryOut, checkOrder } from './carrying.ts';
import type { Doing } from './doing.ts';
import { type Change, FALLS_UNDER, isTerm, type Order, type UseTerm, withoutWords } from './order.ts';
import { type Proposal, readProposal, readProposals } from './proposal.ts';

/**
 * Carries a change out at once, and gives the number of the import that it made or took back. Where it takes a second
 * person nothing is done: it is kept as a proposal, and APPROVAL_NEEDED is thrown, which names it. Throws what carrying
 * out throws, also where it would only be proposed.
 */
export async function perform(doing: Doing, order: Change): Promise<number> {
  if (!(await takesSecond(doing, order))) return carryOut(doing, order);
  const { id, proposedAt } = await keep(doing, order, await checkOrder(doing, order));
  throw new OrepathError({
    code: 'APPROVAL_NEEDED',
    message: `nothing is done yet: a second person has to approve it (proposal ${id})`,
    expected: 'approval by somebody else with the role that this takes',
    got: `proposed ${proposedAt}`,
    proposal: id,
  });
}

/** Asks for a lens or share model to be approved. Throws INVALID_ARGUMENT where none has to be. */
export async function proposeTerm(doing: Doing, order: UseTerm): Promise<Proposal> {
  if ((await doing.approvals.required()).has(FALLS_UNDER[order.act])) return keep(doing, order, '');
  throw invalidArgument(
    'id',
    `what has to be approved: ${FALLS_UNDER[order.act]} need no approval here`,
    order.id,
  );
}

async function takesSecond({ approvals, store, space }: Doing, order: Change): Promise<boolean> {
  const required = await approvals.required();
  if (required.has(FALLS_UNDER[order.act])) return true;
  // else a decision could be taken back as the import that it is
  return (
    order.act === 'undo-import' &&
    required.has('matches') &&
    (await bringsDecisions(store, space, order.number))
  );
}

/** The same proposal of the same person is kept once while it is open. */
async function keep({ store, caller, space, now }: Doing, order: Order, base: string): Promise<Proposal> {
  const person = personOf(caller);
  const content = JSON.stringify(order);
  const earlier = (await readProposals(store, space)).filter(
    (one) => one.person === person && one.base === base && JSON.stringify(one.order) === content,
  );
  const open = earlier.find(({ state }) => state === 'open');
  if (open) return open;
  const id = idOf([content, base, person, earlier.length]);
  await store.write([
    {
      statement: 'proposal/propose',
      params: {
        key: keyOf(space, id),
        ...{ id, space, act: order.act, content, base, by: caller.id, person },
        digest: isTerm(order) ? order.digest : null,
        now: now().toISOString(),
        token: randomUUID(),
      },
      onRecord: { action: 'proposal.make', after: withoutWords(order) },
    },
  ]);
  // where two calls keep the same at once, the first one's is read
  return readProposal(store, space, id);
}

/** The same for all who keep the same for the nth time, so that the store's own key decides who was first. */
const idOf = (parts: readonly unknown[]): string =>
  `prop:${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)}`;
