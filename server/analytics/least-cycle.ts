/**
 * The least mass inside a cycle, by policy iteration (Howard 1960): value the choices exactly, improve every choice
 * that can be, until none can. Members that can avoid the target for good are told apart first: among the others
 * every choice leads out of the cycle, so the equations have one solution and the iteration ends in it.
 */

import { components } from '../projection/tarjan.ts';
import { Choices } from './choices.ts';
import { RowCollector } from './cycle-rows.ts';
import { CycleSystem } from './cycle-system.ts';
import type { LeastWalk } from './least.ts';
import { cycleRows } from './sweep.ts';

const ROUNDS = 1000;
/** In `local`: not a member, or a member that can avoid the target for good. */
const OUTSIDE = -1;

/** Fills in the members' values; returns the mass left walking where the cycle was too slow to solve. */
export function leastInCycle(
  walk: LeastWalk,
  members: Int32Array,
  value: Float64Array,
  companion: Float64Array,
): number {
  const inOrder = upstreamFirst(walk, members);
  const bound = boundToReach(walk, inOrder, value);
  inOrder.forEach((x, i) => {
    value[x] = 0;
    if (walk.companion && !bound[i]) companion[x] = walk.companion.whereNone;
  });
  const rest = inOrder.filter((_, i) => bound[i] === 1);
  if (rest.length === 0) return 0;
  const choices = new Choices(walk, rest, value);
  let unsolved = 0;
  for (let round = 0; round < ROUNDS; round++) {
    unsolved = evaluate(walk, rest, choices, value, companion);
    if (!choices.improve(value)) break;
  }
  return unsolved;
}

/** As far as a cycle allows: what is known of a member's suppliers is then mostly new when it is looked at. */
function upstreamFirst(walk: LeastWalk, members: Int32Array): Int32Array {
  const { size, starts, targets } = cycleRows(walk, members, () => {});
  return components(size, starts, targets).order.map((i) => members[i]!);
}

/** 1 for members that reach the target with some mass whatever is chosen: a least fixed point, by repeated sweeps. */
function boundToReach(walk: LeastWalk, members: Int32Array, value: Float64Array): Uint8Array {
  const { supply, target } = walk;
  const { offsets, supplier, known, remainderOffsets, takerOffsets, takers } = supply;
  // While the sweeps last, a member's value stands for "bound to reach".
  members.forEach((x) => {
    value[x] = target[x]! > 0 ? 1 : 0;
  });
  const reaches = (link: number) => value[supplier[link]!]! > 0;
  const isBound = (x: number): boolean => {
    for (let link = offsets[x]!; link < offsets[x + 1]!; link++)
      if (known[link]! > 0 && reaches(link)) return true;
    for (let rest = remainderOffsets[x]!; rest < remainderOffsets[x + 1]!; rest++) {
      let all = true;
      for (let at = takerOffsets[rest]!; all && at < takerOffsets[rest + 1]!; at++)
        all = reaches(takers[at]!);
      if (all) return true;
    }
    return false;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const x of members) {
      if (value[x] !== 0 || !isBound(x)) continue;
      value[x] = 1;
      changed = true;
    }
  }
  return Uint8Array.from(members, (x) => (value[x]! > 0 ? 1 : 0));
}

/** Values the members exactly under the choices made. */
function evaluate(
  walk: LeastWalk,
  members: Int32Array,
  choices: Choices,
  value: Float64Array,
  companion: Float64Array,
): number {
  const { supply, pass, ends, target } = walk;
  const local = new Map<number, number>();
  members.forEach((x, i) => {
    local.set(x, i);
  });
  const rows = new RowCollector(members.length);
  const side = Float64Array.from(members, (x) => target[x]!);
  const beside = Float64Array.from(members, (x) => walk.companion?.target[x] ?? 0);
  members.forEach((x, i) => {
    const step = (supplier: number, part: number) => {
      const j = local.get(supplier) ?? OUTSIDE;
      if (j !== OUTSIDE) {
        rows.step(j, part);
        return;
      }
      rows.leaks(part);
      side[i]! += part * value[supplier]!;
      if (walk.companion) beside[i]! += part * companion[supplier]!;
    };
    rows.leaks(ends[x]!);
    for (let link = supply.offsets[x]!; link < supply.offsets[x + 1]!; link++) {
      if (supply.known[link]! > 0) step(supply.supplier[link]!, pass[x]! * supply.known[link]!);
    }
    for (let rest = supply.remainderOffsets[x]!; rest < supply.remainderOffsets[x + 1]!; rest++) {
      step(supply.supplier[choices.linkFor(rest)]!, pass[x]! * supply.remainder[rest]!);
    }
    rows.next();
  });
  const system = new CycleSystem(rows.finish());
  if (walk.companion) system.solve(side, beside);
  else system.solve(side);
  members.forEach((x, i) => {
    value[x] = side[i]!;
    if (walk.companion) companion[x] = beside[i]!;
  });
  return system.unsolved;
}
