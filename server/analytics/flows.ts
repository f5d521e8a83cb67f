/** Mass and exposed mass at every entity and over every step of one buyer's walk. */
import { arrivalsOf } from './arrivals.ts';
import type { Prepared } from './prepare.ts';
import type { UpstreamWalk } from './upstream-walk.ts';

export interface Flows {
  /** By position: mass that reaches it unhit, every arrival counted. */
  readonly arrival: Float64Array;
  /** By position: the part of that which is hit here or further upstream. */
  readonly exposed: Float64Array;
  /** By position: mass that goes on or ends opaque here; under a tier limit less what arrives at the limit. */
  readonly standing: Float64Array;
  /** By step of the walk, the buyer's own first steps before all others. */
  readonly stepMass: Float64Array;
  readonly stepExposed: Float64Array;
}

/** Only steps to positions with `kept` = 1 are taken, all where it is absent: the walk ends at the others unseen. */
export function flowsOf(prepared: Prepared, walk: UpstreamWalk, kept?: Uint8Array): Flows {
  return prepared.question.tiers === null ? unlimited(prepared, walk, kept) : limited(prepared, walk, kept);
}

function unlimited(prepared: Prepared, walk: UpstreamWalk, kept?: Uint8Array): Flows {
  const { supply, vector, values } = prepared;
  const { entities, firstLinks, firstTargets, stepOffsets, stepLink, stepTarget } = walk;
  const { arrival } = arrivalsOf(prepared, walk, kept);
  const exposed = arrival.map((mass, i) => mass * values.hit[entities[i]!]!);
  const first = firstLinks.length;
  const stepMass = new Float64Array(first + stepLink.length);
  const stepExposed = new Float64Array(stepMass.length);
  const carry = (slot: number, mass: number, target: number) => {
    stepMass[slot] = mass;
    stepExposed[slot] = mass * values.hit[entities[target]!]!;
  };
  for (let s = 0; s < first; s++) carry(s, supply.weight[firstLinks[s]!]!, firstTargets[s]!);
  for (let i = 0; i < entities.length; i++) {
    const passing = arrival[i]! * (1 - vector.risk[entities[i]!]!);
    for (let step = stepOffsets[i]!; step < stepOffsets[i + 1]!; step++) {
      carry(first + step, passing * supply.weight[stepLink[step]!]!, stepTarget[step]!);
    }
  }
  return { arrival, standing: arrival, exposed, stepMass, stepExposed };
}

function limited(prepared: Prepared, walk: UpstreamWalk, kept?: Uint8Array): Flows {
  const { supply, vector, question } = prepared;
  const { entities, firstLinks, firstTargets, stepOffsets, stepLink, stepTarget } = walk;
  const limit = question.tiers!;
  const hitAfter = hitByLinksLeft(prepared, walk, limit);
  const first = firstLinks.length;
  const arrival = new Float64Array(entities.length);
  const standing = new Float64Array(entities.length);
  const exposed = new Float64Array(entities.length);
  const stepMass = new Float64Array(first + stepLink.length);
  const stepExposed = new Float64Array(stepMass.length);
  let front = new Float64Array(entities.length);
  let next = new Float64Array(entities.length);
  const carry = (slot: number, mass: number, target: number, left: number) => {
    stepMass[slot]! += mass;
    stepExposed[slot]! += mass * hitAfter(left)[target]!;
    if (!kept || kept[target]) next[target]! += mass;
  };
  for (let s = 0; s < first; s++) carry(s, supply.weight[firstLinks[s]!]!, firstTargets[s]!, limit - 1);
  for (let left = limit - 1; left >= 0; left--) {
    [front, next] = [next, front.fill(0)];
    for (let i = 0; i < entities.length; i++) {
      const mass = front[i]!;
      if (mass === 0) continue;
      arrival[i]! += mass;
      exposed[i]! += mass * hitAfter(left)[i]!;
      if (left === 0) continue;
      standing[i]! += mass;
      const passing = mass * (1 - vector.risk[entities[i]!]!);
      for (let step = stepOffsets[i]!; step < stepOffsets[i + 1]!; step++) {
        carry(first + step, passing * supply.weight[stepLink[step]!]!, stepTarget[step]!, left - 1);
      }
    }
  }
  return { arrival, standing, exposed, stepMass, stepExposed };
}

/** What is hit of a unit that stands on each position with so many links left. */
export function hitByLinksLeft(
  { supply, vector }: Prepared,
  walk: UpstreamWalk,
  limit: number,
): (left: number) => Float64Array {
  const { entities, stepOffsets, stepLink, stepTarget } = walk;
  const levels = [Float64Array.from(entities, (x) => vector.risk[x]!)];
  for (let links = 1; links < limit; links++) {
    const before = levels[links - 1]!;
    const after = before.map((_, i) => {
      const risk = vector.risk[entities[i]!]!;
      let sum = 0;
      for (let step = stepOffsets[i]!; step < stepOffsets[i + 1]!; step++) {
        sum += supply.weight[stepLink[step]!]! * before[stepTarget[step]!]!;
      }
      return risk + (1 - risk) * sum;
    });
    if (after.every((value, i) => value === before[i])) break;
    levels.push(after);
  }
  return (left) => levels[Math.min(left, levels.length - 1)]!;
}
