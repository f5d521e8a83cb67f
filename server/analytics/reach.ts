/** Reach: is any risky entity upstream, which ones, at what least tier, by which path (method.md 3). */
import type { ReachAnswer, ReachedEntity } from './answer.ts';
import { requireBuyer } from './buyer.ts';
import { refOf } from './entity-ref.ts';
import type { Prepared } from './prepare.ts';
import { pathTo, type ReachTree, reachUpstream, tierAtLeast } from './reach-tree.ts';

/** At most `first` risky entities, nearest first, then by id. Throws NOT_A_BUYER. */
export function reachOf(prepared: Prepared, buyer: number, first = Number.POSITIVE_INFINITY): ReachAnswer {
  requireBuyer(prepared, buyer);
  const tree = reachUpstream(prepared, buyer);
  const risky = riskyPositions(prepared, tree);
  return {
    reached: risky.length > 0,
    entities: risky.slice(0, first).map((position) => reached(prepared, tree, buyer, position)),
    total: risky.length,
    truncated: risky.length > first,
  };
}

function riskyPositions({ vector, projection }: Prepared, { entities, tier }: ReachTree): number[] {
  const risky: number[] = [];
  entities.forEach((x, position) => {
    if (vector.risk[x]! > 0) risky.push(position);
  });
  const rank = (position: number) => projection.idRank[entities[position]!]!;
  return risky.sort((a, b) => tier[a]! - tier[b]! || rank(a) - rank(b));
}

function reached(
  { projection, vector }: Prepared,
  tree: ReachTree,
  buyer: number,
  position: number,
): ReachedEntity {
  const entity = tree.entities[position]!;
  return {
    entity: refOf(projection, entity),
    tier: tree.tier[position]!,
    tierAtLeast: tierAtLeast(tree, position),
    risk: vector.risk[entity]!,
    path: pathTo(tree, buyer, position).map((x) => projection.idOf(x)),
  };
}
