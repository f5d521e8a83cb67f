/**
 * The least mass inside a cycle, by policy iteration (Howard 1960): value the choices exactly, improve every choice
 * that can be, until none can. Members that can avoid the target for good are told apart first: among the others
 * every choice leads out of the cycle, so the equations have one solution and the iteration ends in it.
 */

import { Choices } from './choices.ts';
import type { CycleReader } from './cycle-reader.ts';
import { RowCollector } from './cycle-rows.ts';
import { CycleSystem } from './cycle-system.ts';
import { type LeastWalk, leastInOrder } from './least.ts';

const ROUNDS = 1000;
/** Rounds of value iteration from 0 that lead to the first choices. */
const WARM_UP = 12;
const NO_COMPANION = new Float64Array(0);

/** Fills in the members' values; returns the mass left walking where the cycle was too slow to solve. */
export function leastInCycle(
  walk: LeastWalk,
  cycles: CycleReader,
  members: Int32Array,
  value: Float64Array,
  companion: Float64Array,
): number {
  const bound = boundToReach(walk, members, value);
  members.forEach((x, i) => {
    value[x] = 0;
    if (walk.companion && !bound[i]) companion[x] = walk.companion.whereNone;
  });
  const rest = members.filter((_, i) => bound[i] === 1);
  if (rest.length === 0) return 0;
  const { companion: _, ...alone } = walk;
  for (let round = 0; round < WARM_UP; round++) leastInOrder(alone, rest, value, NO_COMPANION);
  const choices = new Choices(walk.supply, rest, value);
  const rows = new RowCollector(0);
  let unsolved = 0;
  for (let round = 0; round < ROUNDS; round++) {
    unsolved = evaluate(walk, cycles, rest, { choices, rows }, value, companion);
    if (!choices.improve(value)) break;
  }
  return unsolved;
}

/** 1 for members that reach the target with some mass whatever is chosen: a least fixed point, by repeated sweeps. */
function boundToReach(walk: LeastWalk, members: Int32Array, value: Float64Array): Uint8Array {
  // While the sweeps last, a member's value stands for "bound to reach".
  for (const x of members) value[x] = walk.target[x]! > 0 ? 1 : 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (const x of members) {
      if (value[x] !== 0 || !isBound(walk, x, value)) continue;
      value[x] = 1;
      changed = true;
    }
  }
  return Uint8Array.from(members, (x) => (value[x]! > 0 ? 1 : 0));
}

function isBound({ supply, pass }: LeastWalk, x: number, value: Float64Array): boolean {
  const { offsets, supplier, known, remainderOffsets, takerOffsets, takers } = supply;
  if (pass[x] === 0) return false;
  const end = offsets[x + 1]!;
  for (let link = offsets[x]!; link < end; link++) {
    if (known[link]! > 0 && value[supplier[link]!]! > 0) return true;
  }
  for (let rest = remainderOffsets[x]!; rest < remainderOffsets[x + 1]!; rest++) {
    let all = true;
    for (let at = takerOffsets[rest]!; all && at < takerOffsets[rest + 1]!; at++) {
      all = value[supplier[takers[at]!]!]! > 0;
    }
    if (all) return true;
  }
  return false;
}

/** Values the members exactly under the choices made. */
function evaluate(
  walk: LeastWalk,
  cycles: CycleReader,
  members: Int32Array,
  { choices, rows }: { choices: Choices; rows: RowCollector },
  value: Float64Array,
  companion: Float64Array,
): number {
  const { supply, pass, ends, target } = walk;
  const { offsets, supplier, known, remainderOffsets, remainder } = supply;
  const { links } = choices;
  const local = cycles.enter(members);
  const side = new Float64Array(members.length);
  const beside = new Float64Array(members.length);
  rows.begin(members.length);
  let i = 0;
  const step = (u: number, part: number) => {
    if (part === 0) return;
    const j = local[u]!;
    if (j > 0) {
      rows.step(j - 1, part);
      return;
    }
    rows.leaks(part);
    side[i]! += part * value[u]!;
    if (walk.companion) beside[i]! += part * companion[u]!;
  };
  for (let chosen = 0; i < members.length; i++) {
    const x = members[i]!;
    const passing = pass[x]!;
    side[i] = target[x]!;
    if (walk.companion) beside[i] = walk.companion.target[x]!;
    rows.leaks(ends[x]!);
    const end = offsets[x + 1]!;
    for (let link = offsets[x]!; link < end; link++) step(supplier[link]!, passing * known[link]!);
    for (let rest = remainderOffsets[x]!; rest < remainderOffsets[x + 1]!; rest++) {
      step(supplier[links[chosen++]!]!, passing * remainder[rest]!);
    }
    rows.next();
  }
  cycles.leave(members);
  const system = new CycleSystem(rows.finish());
  if (walk.companion) system.solve(side, beside);
  else system.solve(side);
  for (i = 0; i < members.length; i++) {
    value[members[i]!] = side[i]!;
    if (walk.companion) companion[members[i]!] = beside[i]!;
  }
  return system.unsolved;
}
