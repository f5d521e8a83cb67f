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
  /** The same without the arrivals at the limit tier, where nothing goes on or is opaque. */
  readonly standing: Float64Array;
  /** Mass still walking after the last row; 0 under a tier limit. */
  readonly unfinished: number;
}

export function walkTiers(prepared: Prepared, walk: UpstreamWalk, buyer: number): TierWalk {
  const { supply, question } = prepared;
  const limit = question.tiers;
  const arrival = new Float64Array(walk.entities.length);
  const standing = new Float64Array(walk.entities.length);
  const rows = [buyerRow(prepared, buyer)];
  let front = firstFront(supply.weight, walk);
  for (let tier = 1; tier <= (limit ?? MOST_ROWS); tier++) {
    const arriving = total(front.mass);
    if (limit === null && arriving < NEGLIGIBLE) break;
    const atLimit = tier === limit;
    const row = { tier, arriving, ...endsAt(prepared, walk, front, atLimit) };
    rows.push(row);
    front.positions.forEach((position, i) => {
      arrival[position]! += front.mass[i]!;
      if (!atLimit) standing[position]! += front.mass[i]!;
    });
    front = atLimit ? NOBODY : nextFront(prepared, walk, front);
  }
  return { rows, arrival, standing, unfinished: total(front.mass) };
}

/** Masses at the positions that a tier reaches, in the order they are met. */
interface Front {
  readonly positions: number[];
  readonly mass: number[];
}

const NOBODY: Front = { positions: [], mass: [] };

function buyerRow({ supply, closed }: Prepared, buyer: number): TierMass {
  const opaque = closed[buyer] ? 1 : supply.opaque[buyer]!;
  return { tier: 0, arriving: 1, hit: 0, clean: supply.end[buyer]!, opaque };
}

function firstFront(weight: Float64Array, { firstTargets, firstLinks }: UpstreamWalk): Front {
  return { positions: [...firstTargets], mass: Array.from(firstLinks, (link) => weight[link]!) };
}

function endsAt(prepared: Prepared, walk: UpstreamWalk, { positions, mass }: Front, atLimit: boolean) {
  const { supply, vector, closed } = prepared;
  let hit = 0;
  let clean = 0;
  let opaque = 0;
  for (let i = 0; i < positions.length; i++) {
    const x = walk.entities[positions[i]!]!;
    const risk = vector.risk[x]!;
    const passing = mass[i]! * (1 - risk);
    hit += mass[i]! * risk;
    if (supply.end[x]) clean += passing;
    else if (!atLimit) opaque += closed[x] ? passing : passing * supply.opaque[x]!;
  }
  return { hit, clean, opaque };
}

function nextFront({ supply, vector }: Prepared, walk: UpstreamWalk, front: Front): Front {
  const { stepOffsets, stepTarget, stepLink, entities } = walk;
  const slots = new Map<number, number>();
  const next: Front = { positions: [], mass: [] };
  for (let i = 0; i < front.positions.length; i++) {
    const position = front.positions[i]!;
    const passing = front.mass[i]! * (1 - vector.risk[entities[position]!]!);
    for (let step = stepOffsets[position]!; step < stepOffsets[position + 1]!; step++) {
      const target = stepTarget[step]!;
      let slot = slots.get(target);
      if (slot === undefined) {
        slot = next.positions.length;
        slots.set(target, slot);
        next.positions.push(target);
        next.mass.push(0);
      }
      next.mass[slot]! += passing * supply.weight[stepLink[step]!]!;
    }
  }
  return next;
}

function total(mass: readonly number[]): number {
  let sum = 0;
  for (const each of mass) sum += each;
  return sum;
}
