/**
 * Everything upstream of one buyer whatever the shares, by fewest links (method.md 3, "Reach"). Links of share 0 and
 * unknown are walked; the search goes on behind risky entities and stops at ends and at the tier limit.
 */
import type { Prepared } from './prepare.ts';

/** Positions count entities as they are met, tier by tier. Position of the buyer as a start: START. */
export interface ReachTree {
  readonly entities: Int32Array;
  readonly tier: Int32Array;
  /** The position before on the first shortest path by ids. */
  readonly parent: Int32Array;
  /** The same among shortest paths without chain links; NO_DIRECT where there is none. */
  readonly directParent: Int32Array;
  /** Position by entity, -1 for those not upstream. */
  readonly positionOf: Int32Array;
}

export const START = -1;
export const NO_DIRECT = -2;

/**
 * Each tier is met in the order of its first shortest paths: parents in order, suppliers by id. So the first parent
 * to meet an entity is the one that its first path by ids goes over; no paths are compared. O(links upstream).
 */
export function reachUpstream({ projection, supply, question }: Prepared, buyer: number): ReachTree {
  const { offsets, supplier, direct, end } = supply;
  const limit = question.tiers ?? Number.POSITIVE_INFINITY;
  const positionOf = new Int32Array(projection.entities.count).fill(-1);
  const entities: number[] = [];
  const tier: number[] = [];
  const parent: number[] = [];
  const directParent: number[] = [];

  const meet = (from: number, depth: number, next: number[]) => {
    const x = from === START ? buyer : entities[from]!;
    if (end[x]) return;
    for (let link = offsets[x]!; link < offsets[x + 1]!; link++) {
      if (positionOf[supplier[link]!]! >= 0) continue;
      positionOf[supplier[link]!] = entities.length;
      next.push(entities.length);
      entities.push(supplier[link]!);
      tier.push(depth);
      parent.push(from);
      directParent.push(NO_DIRECT);
    }
  };
  const meetDirectly = (from: number, depth: number, next: number[]) => {
    const x = from === START ? buyer : entities[from]!;
    if (end[x]) return;
    for (let link = offsets[x]!; link < offsets[x + 1]!; link++) {
      const position = positionOf[supplier[link]!]!;
      if (!direct[link] || tier[position] !== depth || directParent[position] !== NO_DIRECT) continue;
      directParent[position] = from;
      next.push(position);
    }
  };

  let front = [START];
  let directFront = [START];
  for (let depth = 1; front.length > 0 && depth <= limit; depth++) {
    const next: number[] = [];
    const nextDirect: number[] = [];
    for (const from of front) meet(from, depth, next);
    for (const from of directFront) meetDirectly(from, depth, nextDirect);
    front = next;
    directFront = nextDirect;
  }
  return {
    entities: Int32Array.from(entities),
    tier: Int32Array.from(tier),
    parent: Int32Array.from(parent),
    directParent: Int32Array.from(directParent),
    positionOf,
  };
}

/** Entities of a shortest path, buyer first: without chain links where there is such a one, then the first by ids. */
export function pathTo(tree: ReachTree, buyer: number, position: number): number[] {
  const parents = tree.directParent[position] === NO_DIRECT ? tree.parent : tree.directParent;
  const path: number[] = [];
  for (let at = position; at !== START; at = parents[at]!) path.push(tree.entities[at]!);
  return [buyer, ...path.reverse()];
}

/** Whether every shortest path goes over a chain pair: "tier 2 or further". */
export function tierAtLeast(tree: ReachTree, position: number): boolean {
  return tree.directParent[position] === NO_DIRECT;
}
