/**
 * One sweep over all entities, upstream first, solves for every entity at once
 *
 *     v(x) = target(x) + pass(x) * sum over u of share(u->x) * v(u)
 *
 * Inside a cycle the equations are solved together; the solution is the least one (method.md 3 and 6).
 */
import type { Blocks } from './blocks.ts';
import { RowCollector } from './cycle-rows.ts';
import { CycleSystem } from './cycle-system.ts';
import type { Supply } from './supply.ts';

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

/** `whereClosed` holds the value, for each target, of entities of closed cycles. O(links), more in large cycles. */
export function sweep(walk: Walk, targets: readonly Float64Array[], whereClosed: readonly number[]): Swept {
  const { supply, blocks, shares, pass } = walk;
  const { order, cyclic } = blocks;
  const { offsets, supplier } = supply;
  const count = order.length;
  const values = targets.map(() => new Float64Array(count));
  const closed: number[] = [];
  let unsolved = 0;
  let at = 0;
  for (let c = 0; c <= cyclic.length; c += 2) {
    const start = cyclic[c] ?? count;
    for (let t = 0; t < targets.length; t++) {
      const target = targets[t]!;
      const value = values[t]!;
      for (let k = at; k < start; k++) {
        const x = order[k]!;
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
    if (start === count) break;
    at = cyclic[c + 1]!;
    const members = order.subarray(start, at);
    const left = solveCycle(walk, members, targets, values);
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

/** Solves the members of one cycle together; returns the mass left walking, -1 where the cycle is closed. */
function solveCycle(
  walk: Walk,
  members: Int32Array,
  targets: readonly Float64Array[],
  values: readonly Float64Array[],
): number {
  const sides = targets.map((target) => Float64Array.from(members, (x) => target[x]!));
  const rows = cycleRows(walk, members, (i, passing, share, supplier) => {
    for (let t = 0; t < sides.length; t++) sides[t]![i]! += passing * share * values[t]![supplier]!;
  });
  if (sides.every((side) => side.every((value) => value === 0))) return -1;
  const system = new CycleSystem(rows);
  system.solve(...sides);
  sides.forEach((side, t) => {
    members.forEach((x, i) => {
      values[t]![x] = side[i]!;
    });
  });
  return system.unsolved;
}

/** The steps among the members of a cycle; `leaving` is called for every step out of it. */
export function cycleRows(
  walk: Pick<Walk, 'supply' | 'shares' | 'pass' | 'ends'>,
  members: Int32Array,
  leaving: (member: number, passing: number, share: number, supplier: number) => void,
) {
  const { supply, shares, pass, ends } = walk;
  const local = new Map<number, number>();
  members.forEach((x, i) => {
    local.set(x, i);
  });
  const rows = new RowCollector(members.length);
  members.forEach((x, i) => {
    const passing = pass[x]!;
    rows.leaks(ends[x]!);
    for (let link = supply.offsets[x]!; link < supply.offsets[x + 1]!; link++) {
      const share = shares[link]!;
      const supplier = supply.supplier[link]!;
      if (share === 0) continue;
      const j = local.get(supplier);
      if (j !== undefined) {
        rows.step(j, passing * share);
        continue;
      }
      rows.leaks(passing * share);
      leaving(i, passing, share, supplier);
    }
    rows.next();
  });
  return rows.finish();
}
