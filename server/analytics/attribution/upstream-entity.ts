/** The figures of one upstream entity for one buyer, whether or not it is risky (method.md 4). */
import type { UpstreamEntity } from '../answer.ts';
import { requireBuyer } from '../buyer.ts';
import { refOf } from '../entity-ref.ts';
import { flowsOf } from '../flows.ts';
import type { Prepared } from '../prepare.ts';
import { reachUpstream, tierAtLeast } from '../reach-tree.ts';
import { walkUpstream } from '../upstream-walk.ts';
import { dependenciesOf } from './dependency.ts';
import { throughsOf } from './through.ts';

/** null where the entity is not upstream, whatever the shares. Throws NOT_A_BUYER. */
export function upstreamEntityOf(prepared: Prepared, buyer: number, entity: number): UpstreamEntity | null {
  requireBuyer(prepared, buyer);
  const { projection, vector, supply, closed } = prepared;
  const tree = reachUpstream(prepared, buyer);
  // -1 is no entity: what is named is not in the part of the graph that was asked.
  const reached = tree.positionOf[entity] ?? -1;
  if (reached < 0) return null;
  const walk = walkUpstream(prepared, buyer);
  const flows = flowsOf(prepared, walk);
  const position = walk.entities.indexOf(entity);
  const at = (masses: Float64Array) => (position < 0 ? 0 : masses[position]!);
  const risk = vector.risk[entity]!;
  const isBuyer = entity === buyer;
  const opaquePart = closed[entity] ? 1 : supply.opaque[entity]!;
  return {
    entity: refOf(projection, entity),
    tier: tree.tier[reached]!,
    tierAtLeast: tierAtLeast(tree, reached),
    arrival: at(flows.arrival),
    risk,
    contribution: at(flows.arrival) * risk,
    opaque: at(flows.standing) * (1 - risk) * opaquePart,
    through: isBuyer ? null : position < 0 ? 0 : throughsOf(prepared, walk, buyer, flows).exactly(position),
    dependency: isBuyer ? null : dependenciesOf(prepared, buyer)(entity),
  };
}
