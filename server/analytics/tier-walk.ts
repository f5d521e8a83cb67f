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

export function walkTiers(prepared: Prepared, walk: UpstreamWalk, buyer: number): TierWalk {
  const limit = prepared.question.tiers;
  const arrival = new Float64Array(walk.entities.length);
  const rows = [buyerRow(prepared, buyer)];
  let front = new Front(walk.entities.length);
  let next = new Front(walk.entities.length);
  front.positions.set(walk.firstTargets);
  front.count = walk.firstTargets.length;
  walk.firstLinks.forEach((link, i) => {
    front.mass[walk.firstTargets[i]!] = prepared.supply.weight[link]!;
  });
  for (let tier = 1; tier <= (limit ?? MOST_ROWS); tier++) {
    const arriving = front.total();
    if (limit === null && arriving < NEGLIGIBLE) break;
    rows.push({ tier, arriving, ...endsAt(prepared, walk, front, tier === limit) });
    for (let i = 0; i < front.count; i++) arrival[front.positions[i]!]! += front.mass[front.positions[i]!]!;
    if (tier < (limit ?? Number.POSITIVE_INFINITY)) goOn(prepared, walk, front, next);
    front.clear();
    [front, next] = [next, front];
  }
  return { rows, arrival, unfinished: front.total() };
}

/** Masses at the positions that a tier reaches, in the order they are met. */
class Front {
  count = 0;
  readonly positions: Int32Array;
  readonly mass: Float64Array;

  /** An entity is met at most twice in a tier before it has mass: where a product is too small for a double. */
  constructor(size: number) {
    this.positions = new Int32Array(size);
    this.mass = new Float64Array(size);
  }

  total(): number {
    let sum = 0;
    for (let i = 0; i < this.count; i++) sum += this.mass[this.positions[i]!]!;
    return sum;
  }

  clear(): void {
    for (let i = 0; i < this.count; i++) this.mass[this.positions[i]!] = 0;
    this.count = 0;
  }
}

function buyerRow({ supply, closed }: Prepared, buyer: number): TierMass {
  const opaque = closed[buyer] ? 1 : supply.opaque[buyer]!;
  return { tier: 0, arriving: 1, hit: 0, clean: supply.end[buyer]!, opaque };
}

function endsAt(prepared: Prepared, walk: UpstreamWalk, front: Front, atLimit: boolean) {
  const { supply, vector, closed } = prepared;
  let hit = 0;
  let clean = 0;
  let opaque = 0;
  for (let i = 0; i < front.count; i++) {
    const position = front.positions[i]!;
    const x = walk.entities[position]!;
    const mass = front.mass[position]!;
    const passing = mass * (1 - vector.risk[x]!);
    hit += mass * vector.risk[x]!;
    if (supply.end[x]) clean += passing;
    else if (!atLimit) opaque += closed[x] ? passing : passing * supply.opaque[x]!;
  }
  return { hit, clean, opaque };
}

/** Takes every mass of a front one link further. */
function goOn({ supply, vector }: Prepared, walk: UpstreamWalk, front: Front, next: Front): void {
  const { stepOffsets, stepTarget, stepLink, entities } = walk;
  const { weight } = supply;
  const { positions, mass } = next;
  let met = next.count;
  for (let i = 0; i < front.count; i++) {
    const position = front.positions[i]!;
    const passing = front.mass[position]! * (1 - vector.risk[entities[position]!]!);
    if (passing === 0) continue;
    const end = stepOffsets[position + 1]!;
    for (let step = stepOffsets[position]!; step < end; step++) {
      const target = stepTarget[step]!;
      const before = mass[target]!;
      if (before === 0) positions[met++] = target;
      mass[target] = before + passing * weight[stepLink[step]!]!;
    }
  }
  next.count = met;
}
