/** What one buyer's walk can meet: the entities that mass arrives at and the steps it takes, numbered for this buyer. */
import type { Prepared } from './prepare.ts';

/**
 * Positions count entities as they are met, breadth first with suppliers by id: the order, and with it every sum,
 * depends on nothing but what is upstream.
 */
export interface UpstreamWalk {
  /** Entity of each position. */
  readonly entities: Int32Array;
  /** Least number of links from the buyer, by position. */
  readonly tier: Int32Array;
  /** Steps from position i: `stepOffsets[i]` up to `stepOffsets[i + 1]`. */
  readonly stepOffsets: Int32Array;
  /** Position that each step leads to. */
  readonly stepTarget: Int32Array;
  /** Link of the supply graph that each step takes. */
  readonly stepLink: Int32Array;
  /** Positions and links of the buyer's own first step. */
  readonly firstTargets: Int32Array;
  readonly firstLinks: Int32Array;
}

/**
 * The walk goes on from an entity that passes anything unhit and is no end; without a tier limit not from a closed
 * loop. O(links upstream).
 */
export function walkUpstream(prepared: Prepared, buyer: number): UpstreamWalk {
  const { supply, vector, closed, question } = prepared;
  const { offsets, supplier, weight, end } = supply;
  const limit = question.tiers ?? Number.POSITIVE_INFINITY;
  const positions = new Int32Array(prepared.projection.entities.count).fill(-1);
  const entities: number[] = [];
  const tier: number[] = [];
  const stepOffsets = [0];
  const stepTarget: number[] = [];
  const stepLink: number[] = [];

  const take = (x: number, depth: number) => {
    for (let link = offsets[x]!; link < offsets[x + 1]!; link++) {
      if (weight[link] === 0) continue;
      const u = supplier[link]!;
      let position = positions[u]!;
      if (position < 0) {
        position = positions[u] = entities.length;
        entities.push(u);
        tier.push(depth + 1);
      }
      stepTarget.push(position);
      stepLink.push(link);
    }
  };

  if (!closed[buyer]) take(buyer, 0);
  const first = stepTarget.length;
  const firstTargets = Int32Array.from(stepTarget);
  const firstLinks = Int32Array.from(stepLink);
  for (let i = 0; i < entities.length; i++) {
    const x = entities[i]!;
    const goesOn = vector.risk[x]! < 1 && !end[x] && !closed[x] && tier[i]! < limit;
    if (goesOn) take(x, tier[i]!);
    stepOffsets.push(stepTarget.length - first);
  }
  return {
    entities: Int32Array.from(entities),
    tier: Int32Array.from(tier),
    stepOffsets: Int32Array.from(stepOffsets),
    stepTarget: Int32Array.from(stepTarget.slice(first)),
    stepLink: Int32Array.from(stepLink.slice(first)),
    firstTargets,
    firstLinks,
  };
}
