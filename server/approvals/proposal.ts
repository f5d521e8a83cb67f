/** Proposals as the store keeps them: what is to be done, by whom, and what became of it. */
import { OrepathError } from '../errors.ts';
import { keyOf } from '../imports/record.ts';
import type { ProposalState } from '../model.ts';
import type { Row, Store } from '../store/store.ts';
import type { Order } from './order.ts';

export interface Proposal {
  id: string;
  space: string;
  order: Order;
  /** What it was made against; compared again when it is approved. */
  base: string;
  /** Id of the caller who made it, and which person that is. */
  by: string;
  person: string;
  proposedAt: string;
  state: ProposalState;
  settledBy: string | null;
  settledAt: string | null;
  /** Why it was refused. */
  reason: string | null;
  /** The import that it made, or that it took back. */
  import: number | null;
}

const proposalOf = ({ content, act: _act, digest: _digest, ...row }: Row): Proposal => ({
  ...(row as unknown as Omit<Proposal, 'order'>),
  order: JSON.parse(String(content)) as Order,
});

/** Every proposal of a space, the oldest first. */
export async function readProposals(store: Pick<Store, 'read'>, space: string): Promise<Proposal[]> {
  return (await store.read('proposal/list', { space })).map(proposalOf);
}

/** Throws UNKNOWN_PROPOSAL. */
export async function readProposal(store: Pick<Store, 'read'>, space: string, id: string): Promise<Proposal> {
  const [row] = await store.read('proposal/one', { key: keyOf(space, id) });
  if (row) return proposalOf(row);
  throw new OrepathError({
    code: 'UNKNOWN_PROPOSAL',
    message: `space ${space} has no proposal ${id.slice(0, 200)}`,
    expected: 'the id of a proposal of this space',
    got: id.slice(0, 200),
    where: { field: 'id' },
  });
}
