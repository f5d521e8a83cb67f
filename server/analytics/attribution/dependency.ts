/**
 * Dependency on x: the exposure were x alone risky (method.md 4), which is the chance that a walk nothing hits ever
 * comes to x. 1: nothing reaches the buyer but through x.
 */
import { arrivalsOf } from '../arrivals.ts';
import { flowsOf } from '../flows.ts';
import type { Prepared } from '../prepare.ts';
import { type UpstreamWalk, walkUpstream } from '../upstream-walk.ts';
import { firstArrivals } from './first-arrivals.ts';
import { WalkCycles } from './walk-cycles.ts';

/** Of an entity, in [0, 1]; 0 for one where nothing arrives. One pass upstream, then a look-up outside of cycles. */
export type Dependencies = (entity: number) => number;

export function dependenciesOf(prepared: Prepared, buyer: number): Dependencies {
  const unhit = withoutRisk(prepared);
  return prepared.question.tiers === null ? unlimited(unhit, buyer) : limited(unhit, buyer);
}

/** The same supply with nothing risky. No loop is closed yet: x alone would open its own. */
function withoutRisk(prepared: Prepared): Prepared {
  const { count } = prepared.projection.entities;
  const risk = new Float64Array(count);
  const vector = { ...prepared.vector, risk, riskHigh: risk };
  return { ...prepared, vector, closed: new Uint8Array(count) };
}

function unlimited(unhit: Prepared, buyer: number): Dependencies {
  const everywhere = walkUpstream(unhit, buyer);
  const cyclesEverywhere = new WalkCycles(unhit, everywhere);
  const loops = new Map<number, readonly number[]>();
  for (const members of cyclesEverywhere.closed()) {
    const loop = Array.from(members, (position) => everywhere.entities[position]!);
    for (const x of loop) loops.set(x, loop);
  }
  for (const x of loops.keys()) unhit.closed[x] = 1;
  const walk = loops.size > 0 ? walkUpstream(unhit, buyer) : everywhere;
  const cycles = loops.size > 0 ? new WalkCycles(unhit, walk) : cyclesEverywhere;
  const { arrival } = arrivalsOf(unhit, walk);
  const positionOf = positionsOf(walk);
  const arriving = (x: number) => arrival[positionOf.get(x) ?? -1] ?? 0;
  return (entity) => {
    const loop = loops.get(entity);
    // What enters a closed loop goes round it for good, so it comes to every member.
    if (loop) return loop.includes(buyer) ? 1 : whole(loop.reduce((sum, x) => sum + arriving(x), 0));
    const position = positionOf.get(entity);
    return position === undefined ? 0 : whole(arrival[position]! / cycles.returns(position));
  };
}

function limited(unhit: Prepared, buyer: number): Dependencies {
  const walk = walkUpstream(unhit, buyer);
  const { arrival } = flowsOf(unhit, walk);
  const cycles = new WalkCycles(unhit, walk);
  const positionOf = positionsOf(walk);
  return (entity) => {
    const position = positionOf.get(entity);
    if (position === undefined) return 0;
    if (!cycles.has(position)) return whole(arrival[position]!);
    return whole(firstArrivals(unhit, walk, position).reduce((sum, mass) => sum + mass, 0));
  };
}

function positionsOf({ entities }: UpstreamWalk): Map<number, number> {
  return new Map(Array.from(entities, (x, position) => [x, position]));
}

/** A chance: shares that are sums of thirds may add up to 1 and a few 1e-16. */
function whole(chance: number): number {
  return Math.min(1, chance);
}
