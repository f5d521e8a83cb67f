/**
 * The least mass that can reach a target when every remainder goes whole to one supplier of unknown share:
 *
 *     v(x) = target(x) + pass(x) * (sum of known(u->x) v(u) + sum over remainders of R * min over takers of v(u))
 *
 * With hits as target this is `low`; with clean ends it is what `high` leaves: high = 1 - least clean. One choice per
 * entity and layer attains it for every entity at once. Without a tier limit (method.md 3).
 */
import { CycleReader } from './cycle-reader.ts';
import { lastingColumn } from './lasting.ts';
import { leastInCycle } from './least-cycle.ts';
import type { Walk } from './sweep.ts';
import { bestTaker } from './takers.ts';
import { UNWATCHED, type Watch } from './watch.ts';

export interface LeastWalk extends Walk {
  /** What is to be avoided, by entity. */
  readonly target: Float64Array;
  /** Valued alike under the same choices: its own target by entity, and its value where the target is never reached. */
  readonly companion?: { readonly target: Float64Array; readonly whereNone: number };
}

export interface Least {
  readonly value: Float64Array;
  /** Empty without a companion. */
  readonly companion: Float64Array;
  readonly unsolved: number;
}

/** Entities between two looks at whether anybody still waits. */
const STRETCH = 1 << 16;

export function least(walk: LeastWalk, watch: Watch = UNWATCHED): Least {
  const { order, cyclic } = walk.blocks;
  const count = order.length;
  const value = lastingColumn(Float64Array, count);
  const companion = lastingColumn(Float64Array, walk.companion ? count : 0);
  const cycles = new CycleReader(count);
  let unsolved = 0;
  let at = 0;
  for (let c = 0; c <= cyclic.length; c += 2) {
    const start = cyclic[c] ?? count;
    for (; at < start; at = Math.min(start, at + STRETCH)) {
      watch.progress(at / count);
      leastInOrder(walk, order.subarray(at, Math.min(start, at + STRETCH)), value, companion);
    }
    if (start === count) break;
    at = cyclic[c + 1]!;
    unsolved = Math.max(unsolved, leastInCycle(walk, cycles, order.subarray(start, at), value, companion));
  }
  return { value, companion, unsolved };
}

/** One pass over a run of entities, each with what the values of its suppliers are by then. */
export function leastInOrder(
  walk: LeastWalk,
  run: Int32Array,
  value: Float64Array,
  companion: Float64Array,
): void {
  const { supply, pass, target } = walk;
  const { offsets, supplier, known, remainderOffsets, remainder } = supply;
  const beside = walk.companion?.target;
  for (let k = 0; k < run.length; k++) {
    const x = run[k]!;
    const passing = pass[x]!;
    let sum = 0;
    let sumBeside = 0;
    if (passing > 0) {
      const end = offsets[x + 1]!;
      for (let link = offsets[x]!; link < end; link++) sum += known[link]! * value[supplier[link]!]!;
      if (beside) {
        for (let link = offsets[x]!; link < end; link++)
          sumBeside += known[link]! * companion[supplier[link]!]!;
      }
      for (let rest = remainderOffsets[x]!; rest < remainderOffsets[x + 1]!; rest++) {
        const taker = supplier[bestTaker(supply, rest, value)]!;
        sum += remainder[rest]! * value[taker]!;
        if (beside) sumBeside += remainder[rest]! * companion[taker]!;
      }
    }
    value[x] = target[x]! + passing * sum;
    if (beside) companion[x] = beside[x]! + passing * sumBeside;
  }
}
