/** a(x): expected mass of one buyer's walk that reaches x unhit, every arrival counted (method.md 4), no tier limit. */
import { components } from '../projection/tarjan.ts';
import { UpstreamFirst } from './cycle-order.ts';
import { RowCollector } from './cycle-rows.ts';
import { CycleSystem, DENSE } from './cycle-system.ts';
import type { Prepared } from './prepare.ts';
import type { UpstreamWalk } from './upstream-walk.ts';

export interface Arrivals {
  /** By position of the walk. */
  readonly arrival: Float64Array;
  /** Mass left walking in cycles too slow to solve; 0 otherwise. */
  readonly unsolved: number;
}

/**
 * One pass from the buyer upstream; inside a cycle the arrivals are solved together. With `kept` only steps to
 * positions that it marks are taken.
 */
export function arrivalsOf(prepared: Prepared, walk: UpstreamWalk, kept?: Uint8Array): Arrivals {
  const { weight } = prepared.supply;
  const { stepOffsets, stepTarget, stepLink, entities } = walk;
  const pass = Float64Array.from(entities, (x) => 1 - prepared.vector.risk[x]!);
  const arrival = new Float64Array(entities.length);
  walk.firstTargets.forEach((position, i) => {
    if (!kept || kept[position]) arrival[position]! += weight[walk.firstLinks[i]!]!;
  });

  const { order, starts } = components(entities.length, stepOffsets, stepTarget);
  const inCycle = new Uint8Array(entities.length);
  let upstreamFirst: UpstreamFirst | undefined;
  let unsolved = 0;
  for (let c = starts.length - 2; c >= 0; c--) {
    const members = order.subarray(starts[c]!, starts[c + 1]!);
    if (members.length > 1 || suppliesItself(walk, members[0]!)) {
      members.sort();
      if (members.length > DENSE) {
        upstreamFirst ??= new UpstreamFirst({ starts: stepOffsets, targets: stepTarget });
        upstreamFirst.order(members);
      }
      for (const i of members) inCycle[i] = 1;
      unsolved = Math.max(unsolved, solveCycle(prepared, walk, members, { pass, arrival, kept }));
    }
    for (const i of members) {
      const passing = arrival[i]! * pass[i]!;
      for (let step = stepOffsets[i]!; step < stepOffsets[i + 1]!; step++) {
        const target = stepTarget[step]!;
        if (kept && !kept[target]) continue;
        if (!inCycle[i] || !inCycle[target]) arrival[target]! += passing * weight[stepLink[step]!]!;
      }
    }
    for (const i of members) inCycle[i] = 0;
  }
  return { arrival, unsolved };
}

function suppliesItself({ stepOffsets, stepTarget }: UpstreamWalk, position: number): boolean {
  for (let step = stepOffsets[position]!; step < stepOffsets[position + 1]!; step++) {
    if (stepTarget[step] === position) return true;
  }
  return false;
}

/** Turns the mass that enters a cycle into arrivals at its members; returns the mass left walking. */
function solveCycle(
  { supply }: Prepared,
  { stepOffsets, stepTarget, stepLink, entities }: UpstreamWalk,
  members: Int32Array,
  { pass, arrival, kept }: { pass: Float64Array; arrival: Float64Array; kept: Uint8Array | undefined },
): number {
  const local = new Map(Array.from(members, (position, i) => [position, i]));
  const rows = new RowCollector(members.length);
  for (const position of members) {
    const x = entities[position]!;
    rows.leaks(1 - pass[position]! + pass[position]! * supply.opaque[x]!);
    for (let step = stepOffsets[position]!; step < stepOffsets[position + 1]!; step++) {
      const part = pass[position]! * supply.weight[stepLink[step]!]!;
      const j = local.get(stepTarget[step]!);
      if (j === undefined || (kept && !kept[stepTarget[step]!])) rows.leaks(part);
      else rows.step(j, part);
    }
    rows.next();
  }
  const entering = Float64Array.from(members, (position) => arrival[position]!);
  const system = new CycleSystem(rows.finish());
  system.arrivals(entering);
  members.forEach((position, i) => {
    arrival[position] = entering[i]!;
  });
  return system.unsolved;
}
