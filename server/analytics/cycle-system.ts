/** The walk inside one cycle of entities: what it gives to every member, and how often it arrives at each. */
import { components } from '../projection/tarjan.ts';
import { Elimination } from './elimination.ts';

/** Up to this size a cycle is solved directly. */
export const DENSE = 64;
/** A larger cycle that iteration does not finish is solved directly up to this size. */
const DENSE_AT_MOST = 1024;
/** What may still be walking when iteration stops. */
const RESIDUAL = 1e-13;
/** Steps of iteration (sweeps x links) before giving up. */
const WORK = 2e9;
/** Sweeps before a direct solution is tried in place of iteration. */
const PATIENCE = 1000;

/** Members are numbered from 0. Rows and leak add up to 1; from every member there is a way out. */
export interface CycleRows {
  readonly size: number;
  /** Steps of member i: `starts[i] .. starts[i + 1] - 1`. */
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly parts: Float64Array;
  readonly leak: Float64Array;
}

export class CycleSystem {
  /** Mass still walking where iteration was given up; 0 where the solution is complete. */
  unsolved = 0;
  private readonly rows: CycleRows;
  private direct: Elimination | undefined;
  private sweepOrder: Int32Array | undefined;
  private customerLists: { starts: Int32Array; members: Int32Array } | undefined;

  constructor(rows: CycleRows) {
    this.rows = rows;
    if (rows.size <= DENSE) this.direct = eliminate(rows);
  }

  /** Replaces each b by the least solution of v = P v + b. */
  solve(...sides: Float64Array[]): void {
    if (!this.direct) {
      if (this.iterate(sides)) return;
      this.direct = eliminate(this.rows);
    }
    for (const side of sides) this.direct.solve(side);
  }

  /** Replaces masses that enter by arrivals, every arrival counted. */
  arrivals(entering: Float64Array): void {
    if (this.direct) this.direct.solveTransposed(entering);
    else this.push(entering);
  }

  /**
   * Gauss-Seidel from 0, all sides in one sweep. Beside them runs the mass that has left: where everything has, every
   * side is complete, so what has not left bounds the error of each. Members whose suppliers did not move are passed
   * over: two that supply mostly each other converge slowly, and hardly anyone else has to wait for them.
   * False: better solved directly.
   */
  private iterate(sides: readonly Float64Array[]): boolean {
    const { leak, size, targets } = this.rows;
    const order = this.order();
    const all = [leak, ...sides];
    const values = all.map(() => new Float64Array(size));
    const left = values[0]!;
    const waiting = new Uint8Array(size).fill(1);
    const most = Math.ceil(WORK / (targets.length * all.length + 1));
    for (let sweep = 1; ; sweep++) {
      const moved = this.sweep(order, all, values, waiting);
      let walking = 0;
      for (let i = 0; i < size; i++) if (1 - left[i]! > walking) walking = 1 - left[i]!;
      if (walking > RESIDUAL && moved && sweep < most) {
        if (sweep === PATIENCE && size <= DENSE_AT_MOST) return false;
        continue;
      }
      if (walking > RESIDUAL && moved) this.unsolved = Math.max(this.unsolved, walking);
      sides.forEach((side, s) => {
        side.set(values[s + 1]!);
      });
      return true;
    }
  }

  /** One pass over the members that wait for it; false where nothing moved. */
  private sweep(
    order: Int32Array,
    sides: readonly Float64Array[],
    values: readonly Float64Array[],
    waiting: Uint8Array,
  ): boolean {
    const { starts, targets, parts, size } = this.rows;
    const customers = this.customers();
    let any = false;
    for (let k = 0; k < size; k++) {
      const i = order[k]!;
      if (waiting[i] === 0) continue;
      waiting[i] = 0;
      const end = starts[i + 1]!;
      let moved = false;
      for (let v = 0; v < values.length; v++) {
        const value = values[v]!;
        let sum = sides[v]![i]!;
        for (let at = starts[i]!; at < end; at++) sum += parts[at]! * value[targets[at]!]!;
        if (sum === value[i]) continue;
        value[i] = sum;
        moved = true;
      }
      if (!moved) continue;
      any = true;
      for (let at = customers.starts[i]!; at < customers.starts[i + 1]!; at++)
        waiting[customers.members[at]!] = 1;
    }
    return any;
  }

  /** Pushes mass along until almost none is left walking; the inverse order of the sweeps above. */
  private push(entering: Float64Array): void {
    const { starts, targets, parts, size } = this.rows;
    const order = this.order();
    const waiting = entering.slice();
    const entered = entering.reduce((sum, mass) => sum + mass, 0);
    const most = Math.ceil(WORK / (targets.length + 1));
    let left = entered;
    entering.fill(0);
    for (let sweep = 1; left > RESIDUAL * entered; sweep++) {
      for (let k = size - 1; k >= 0; k--) {
        const i = order[k]!;
        const mass = waiting[i]!;
        if (mass === 0) continue;
        waiting[i] = 0;
        entering[i]! += mass;
        for (let at = starts[i]!; at < starts[i + 1]!; at++) waiting[targets[at]!]! += mass * parts[at]!;
      }
      left = waiting.reduce((sum, mass) => sum + mass, 0);
      if (sweep < most) continue;
      this.unsolved = Math.max(this.unsolved, left);
      return;
    }
  }

  /** For each member, the members that take a step to it. */
  private customers(): { starts: Int32Array; members: Int32Array } {
    this.customerLists ??= transpose(this.rows);
    return this.customerLists;
  }

  /** Deepest first from the first member: upstream before downstream as far as a cycle allows. */
  private order(): Int32Array {
    const { size, starts, targets } = this.rows;
    this.sweepOrder ??= components(size, starts, targets).order;
    return this.sweepOrder;
  }
}

function transpose({ size, starts, targets }: CycleRows): { starts: Int32Array; members: Int32Array } {
  const ends = new Int32Array(size + 1);
  for (let at = 0; at < targets.length; at++) ends[targets[at]! + 1]!++;
  for (let i = 0; i < size; i++) ends[i + 1]! += ends[i]!;
  const next = ends.slice();
  const members = new Int32Array(targets.length);
  for (let i = 0; i < size; i++) {
    for (let at = starts[i]!; at < starts[i + 1]!; at++) members[next[targets[at]!]!++] = i;
  }
  return { starts: ends, members };
}

function eliminate({ size, starts, targets, parts, leak }: CycleRows): Elimination {
  const steps = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let at = starts[i]!; at < starts[i + 1]!; at++) steps[i * size + targets[at]!]! += parts[at]!;
  }
  return new Elimination(size, steps, leak);
}
