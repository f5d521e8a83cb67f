/** The walk inside one cycle of entities: what it gives to every member, and how often it arrives at each. */
import { Elimination } from './elimination.ts';
import { Relaxation, type Steps } from './relaxation.ts';
import { RESIDUAL, Settling, settles } from './settling.ts';

/** Up to this size a cycle is solved directly. */
export const DENSE = 64;
/** A larger cycle that does not settle is solved directly up to this size. */
const DENSE_AT_MOST = 1024;
/** Steps along links before a large cycle is given up, and before one is solved directly if it can be. */
const WORK = 2e9;
const PATIENCE = 2e7;

/**
 * Members are numbered from 0, upstream first as far as a cycle allows: the nearer to that, the sooner it settles. Rows
 * and leak add up to 1; from every member there is a way out.
 */
export interface CycleRows extends Steps {
  readonly size: number;
  readonly leak: Float64Array;
}

export class CycleSystem {
  /** Mass still walking where a large cycle was given up; 0 where the solution is complete. */
  unsolved = 0;
  private readonly rows: CycleRows;
  private direct: Elimination | undefined;

  constructor(rows: CycleRows) {
    this.rows = rows;
    if (rows.size <= DENSE) this.direct = eliminate(rows);
  }

  /** Replaces each b by the least solution of v = P v + b. */
  solve(...sides: Float64Array[]): void {
    if (!this.direct && this.settle(sides)) return;
    this.direct ??= eliminate(this.rows);
    for (const side of sides) this.direct.solve(side);
  }

  /** Replaces masses that enter by arrivals, every arrival counted. */
  arrivals(entering: Float64Array): void {
    if (!this.direct) {
      const entered = total(entering);
      const relaxation = new Relaxation(this.rows, descending(this.rows.size), [entering]);
      if (this.relax(relaxation, () => total(relaxation.waiting[0]!) / entered)) {
        entering.set(relaxation.values[0]!);
        return;
      }
      this.direct = eliminate(this.rows);
    }
    this.direct.solveTransposed(entering);
  }

  /** False: better solved directly. */
  private settle(sides: readonly Float64Array[]): boolean {
    const copies = sides.map((side) => side.slice());
    const settling = new Settling(this.rows, copies);
    if (!settles(settling)) return this.rows.size > DENSE_AT_MOST && this.settleSlowly(sides);
    sides.forEach((side, s) => {
      settling.read(s, side);
    });
    return true;
  }

  /**
   * Beside the sides runs the mass that has left the cycle: where everything has, every side is complete, so what has
   * not left bounds the error of each.
   */
  private settleSlowly(sides: readonly Float64Array[]): boolean {
    const relaxation = new Relaxation(transpose(this.rows), ascending(this.rows.size), [
      this.rows.leak,
      ...sides,
    ]);
    const [left, ...solved] = relaxation.values;
    const walking = () => left!.reduce((most, part) => Math.max(most, 1 - part), 0);
    if (!this.relax(relaxation, walking)) return false;
    sides.forEach((side, s) => {
      side.set(solved[s]!);
    });
    return true;
  }

  /** Relaxes to ever finer grain until `walking` is negligible; false: better solved directly. */
  private relax(relaxation: Relaxation, walking: () => number): boolean {
    const most = this.rows.size <= DENSE_AT_MOST ? PATIENCE : WORK;
    let left = 1;
    for (let grain = 0.125; grain > Number.EPSILON * RESIDUAL; grain /= 8) {
      relaxation.settle(grain, most);
      left = walking();
      if (left <= RESIDUAL) return true;
      if (relaxation.work >= most) break;
    }
    if (this.rows.size <= DENSE_AT_MOST) return false;
    this.unsolved = Math.max(this.unsolved, left);
    return true;
  }
}

function ascending(size: number): Int32Array {
  return Int32Array.from({ length: size }, (_, i) => i);
}

function descending(size: number): Int32Array {
  return ascending(size).reverse();
}

function total(masses: Float64Array): number {
  return masses.reduce((sum, mass) => sum + mass, 0);
}

function transpose({ size, starts, targets, parts }: CycleRows): Steps {
  const offsets = new Int32Array(size + 1);
  for (let at = 0; at < targets.length; at++) offsets[targets[at]! + 1]!++;
  for (let i = 0; i < size; i++) offsets[i + 1]! += offsets[i]!;
  const next = offsets.slice();
  const sources = new Int32Array(targets.length);
  const moved = new Float64Array(targets.length);
  for (let i = 0; i < size; i++) {
    for (let at = starts[i]!; at < starts[i + 1]!; at++) {
      const slot = next[targets[at]!]!++;
      sources[slot] = i;
      moved[slot] = parts[at]!;
    }
  }
  return { starts: offsets, targets: sources, parts: moved };
}

function eliminate({ size, starts, targets, parts, leak }: CycleRows): Elimination {
  const steps = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let at = starts[i]!; at < starts[i + 1]!; at++) steps[i * size + targets[at]!]! += parts[at]!;
  }
  return new Elimination(size, steps, leak);
}
