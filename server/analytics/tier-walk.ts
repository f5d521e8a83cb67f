/** The walk of one buyer tier by tier: a vector of masses takes one link at a time (method.md 4, "By tier"). */
import type { TierMass } from './answer.ts';
import type { Prepared } from './prepare.ts';
import type { UpstreamWalk } from './upstream-walk.ts';

/** Rows stop where less than this arrives, or after so many tiers; `unfinished` says what remains. */
const NEGLIGIBLE = 1e-12;
export const MOST_ROWS = 100;

export interface TierWalk {
  readonly rows: TierMass[];
  /** Mass that reaches each position unhit over all tiers walked, every arrival counted. */
  readonly arrival: Float64Array;
  /** Mass still walking after the last row; 0 under a tier limit. */
  readonly unfinished: number;
}

/** Told what arrives at each tier from the first on, by position of the walk. */
export type OnTier = (tier: number, arriving: Float64Array) => void;

/** O(rows x links upstream): up to MOST_ROWS passes where a cycle keeps mass walking. At the limit nothing is opaque. */
export function walkTiers(prepared: Prepared, walk: UpstreamWalk, buyer: number, onTier?: OnTier): TierWalk {
  const limit = prepared.question.tiers;
  const size = walk.entities.length;
  const arrival = new Float64Array(size);
  const rows = [buyerRow(prepared, buyer)];
  const local = gathered(prepared, walk);
  let front: Float64Array = new Float64Array(size);
  let next: Float64Array = new Float64Array(size);
  walk.firstLinks.forEach((link, i) => {
    front[walk.firstTargets[i]!] = prepared.supply.weight[link]!;
  });
  let arriving = total(front);
  for (let tier = 1; tier <= (limit ?? MOST_ROWS); tier++) {
    if (limit === null && arriving < NEGLIGIBLE) break;
    onTier?.(tier, front);
    const atLimit = tier === limit;
    rows.push({ tier, arriving, ...takeTier(local, walk, front, arrival, atLimit ? null : next) });
    [front, next] = [next, front.fill(0)];
    arriving = total(front);
  }
  return { rows, arrival, unfinished: arriving };
}

/** What a pass over the walk needs, side by side in the order of positions and steps: the passes are many. */
interface Gathered {
  /** By position: hit, and of what passes unhit the parts that end clean and opaque. */
  readonly risk: Float64Array;
  readonly pass: Float64Array;
  readonly clean: Float64Array;
  readonly opaque: Float64Array;
  /** By step: the share that takes it. */
  readonly share: Float64Array;
}

function gathered({ supply, vector, closed }: Prepared, { entities, stepLink }: UpstreamWalk): Gathered {
  const size = entities.length;
  const risk = new Float64Array(size);
  const pass = new Float64Array(size);
  const clean = new Float64Array(size);
  const opaque = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const x = entities[i]!;
    risk[i] = vector.risk[x]!;
    pass[i] = 1 - risk[i]!;
    clean[i] = supply.end[x]!;
    opaque[i] = supply.end[x] ? 0 : closed[x] ? 1 : supply.opaque[x]!;
  }
  const share = new Float64Array(stepLink.length);
  for (let step = 0; step < share.length; step++) share[step] = supply.weight[stepLink[step]!]!;
  return { risk, pass, clean, opaque, share };
}

function buyerRow({ supply, closed }: Prepared, buyer: number): TierMass {
  const opaque = closed[buyer] ? 1 : supply.opaque[buyer]!;
  return { tier: 0, arriving: 1, hit: 0, clean: supply.end[buyer]!, opaque };
}

/** By position, so that a sum depends on what is upstream and on nothing else. */
function total(front: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < front.length; i++) sum += front[i]!;
  return sum;
}

/** Adds what arrives to `arrival`, and takes what neither is hit nor ends one link further, to `next`. */
function takeTier(
  { risk, pass, clean, opaque, share }: Gathered,
  { stepOffsets, stepTarget }: UpstreamWalk,
  front: Float64Array,
  arrival: Float64Array,
  next: Float64Array | null,
) {
  let hit = 0;
  let cleanEnd = 0;
  let opaqueEnd = 0;
  for (let i = 0; i < front.length; i++) {
    const mass = front[i]!;
    if (mass === 0) continue;
    arrival[i]! += mass;
    hit += mass * risk[i]!;
    const passing = mass * pass[i]!;
    cleanEnd += passing * clean[i]!;
    if (next === null || passing === 0) continue;
    opaqueEnd += passing * opaque[i]!;
    const end = stepOffsets[i + 1]!;
    for (let step = stepOffsets[i]!; step < end; step++) next[stepTarget[step]!]! += passing * share[step]!;
  }
  return { hit, clean: cleanEnd, opaque: opaqueEnd };
}
