/**
 * One sweep over all entities, upstream first, solves for every entity at once
 *
 *     v(x) = target(x) + pass(x) * sum over u of share(u->x) * v(u)
 *
 * Inside a cycle the equations are solved together; the solution is the least one (method.md 3 and 6).
 */
import type { Blocks } from './blocks.ts';
import { CycleReader } from './cycle-reader.ts';
import { CycleSystem } from './cycle-system.ts';
import { lastingColumn } from './lasting.ts';
import type { Supply } from './supply.ts';
import { UNWATCHED, type Watch } from './watch.ts';

export interface Walk {
  readonly supply: Supply;
  readonly blocks: Blocks;
  /** By link: `supply.weight` or `supply.known`. */
  readonly shares: Float64Array;
  /** By entity: what goes on from x unhit. */
  readonly pass: Float64Array;
  /** By entity: the part of a walk standing on x that ends there, whatever the end. */
  readonly ends: Float64Array;
}

export interface Swept {
  /** One vector per target. */
  readonly values: Float64Array[];
  /** Entities of cycles that lead to nothing named by a target. */
  readonly closed: number[];
  /** Largest mass left walking in a cycle that was too slow to solve; 0 otherwise. */
  readonly unsolved: number;
}

/** Entities between two looks at whether anybody still waits. */
const STRETCH = 1 << 17;

/** `whereClosed` holds the value, for each target, of entities of closed cycles. O(links), more in large cycles. */
export function sweep(
  walk: Walk,
  targets: readonly Float64Array[],
  whereClosed: readonly number[],
  watch: Watch = UNWATCHED,
): Swept {
  const { order, cyclic } = walk.blocks;
  const count = order.length;
  const values = targets.map(() => lastingColumn(Float64Array, count));
  const cycles = new CycleReader(count);
  const closed: number[] = [];
  let unsolved = 0;
  let at = 0;
  for (let c = 0; c <= cyclic.length; c += 2) {
    const start = cyclic[c] ?? count;
    for (; at < start; at = Math.min(start, at + STRETCH)) {
      watch.progress(at / count);
      const run = order.subarray(at, Math.min(start, at + STRETCH));
      for (let t = 0; t < targets.length; t++) sweepRun(walk, run, targets[t]!, values[t]!);
    }
    if (start === count) break;
    at = cyclic[c + 1]!;
    const members = order.subarray(start, at);
    const left = solveCycle(walk, cycles, members, targets, values);
    if (left >= 0) {
      unsolved = Math.max(unsolved, left);
      continue;
    }
    for (const x of members) {
      closed.push(x);
      for (let t = 0; t < targets.length; t++) values[t]![x] = whereClosed[t]!;
    }
  }
  return { values, closed, unsolved };
}

/** One pass over a run of entities outside of cycles, for one target. */
export function sweepRun(walk: Walk, run: Int32Array, target: Float64Array, value: Float64Array): void {
  const { shares, pass } = walk;
  const { offsets, supplier } = walk.supply;
  for (let k = 0; k < run.length; k++) {
    const x = run[k]!;
    const passing = pass[x]!;
    let v = target[x]!;
    if (passing > 0) {
      const end = offsets[x + 1]!;
      let sum = 0;
      for (let link = offsets[x]!; link < end; link++) sum += shares[link]! * value[supplier[link]!]!;
      v += passing * sum;
    }
    value[x] = v;
  }
}

/** Solves the members of one cycle together; returns the mass left walking, -1 where the cycle is closed. */
function solveCycle(
  walk: Walk,
  cycles: CycleReader,
  members: Int32Array,
  targets: readonly Float64Array[],
  values: readonly Float64Array[],
): number {
  const sides = targets.map((target, t) => sideOf(walk, members, target, values[t]!));
  if (sides.every((side) => side.every((value) => value === 0))) return -1;
  const system = new CycleSystem(cycles.rows(walk, members));
  system.solve(...sides);
  sides.forEach((side, t) => {
    const value = values[t]!;
    for (let i = 0; i < members.length; i++) value[members[i]!] = side[i]!;
  });
  return system.unsolved;
}

/** What the members of a cycle have from outside it: their own values are 0 still. */
function sideOf(
  { supply, shares, pass }: Walk,
  members: Int32Array,
  target: Float64Array,
  value: Float64Array,
): Float64Array {
  const { offsets, supplier } = supply;
  const side = new Float64Array(members.length);
  for (let i = 0; i < members.length; i++) {
    const x = members[i]!;
    const end = offsets[x + 1]!;
    let sum = 0;
    for (let link = offsets[x]!; link < end; link++) sum += shares[link]! * value[supplier[link]!]!;
    side[i] = target[x]! + pass[x]! * sum;
  }
  return side;
}
