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
   * side is complete, so what has not left bounds the error of each. False: better solved directly.
   */
  private iterate(sides: readonly Float64Array[]): boolean {
    const { starts, targets, parts, leak, size } = this.rows;
    const order = this.order();
    const vectors = [leak, ...sides].map((side) => ({ side, value: new Float64Array(size) }));
    const most = Math.ceil(WORK / (targets.length * vectors.length + 1));
    for (let sweep = 1; ; sweep++) {
      let walking = 0;
      let moved = 0;
      for (let v = 0; v < vectors.length; v++) {
        const { side, value } = vectors[v]!;
        for (let k = 0; k < size; k++) {
          const i = order[k]!;
          const end = starts[i + 1]!;
          let sum = side[i]!;
          for (let at = starts[i]!; at < end; at++) sum += parts[at]! * value[targets[at]!]!;
          if (v === 0) {
            if (1 - sum > walking) walking = 1 - sum;
            if (sum - value[i]! > moved) moved = sum - value[i]!;
          }
          value[i] = sum;
        }
      }
      const stuck = moved <= 2 ** -53;
      if (sweep === PATIENCE && size <= DENSE_AT_MOST && walking > RESIDUAL && !stuck) return false;
      if (walking <= RESIDUAL || stuck || sweep >= most) {
        if (walking > RESIDUAL && !stuck) this.unsolved = Math.max(this.unsolved, walking);
        for (const { side, value } of vectors) if (side !== leak) side.set(value);
        return true;
      }
    }
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

  /** Deepest first from the first member: upstream before downstream as far as a cycle allows. */
  private order(): Int32Array {
    const { size, starts, targets } = this.rows;
    this.sweepOrder ??= components(size, starts, targets).order;
    return this.sweepOrder;
  }
}

function eliminate({ size, starts, targets, parts, leak }: CycleRows): Elimination {
  const steps = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let at = starts[i]!; at < starts[i + 1]!; at++) steps[i * size + targets[at]!]! += parts[at]!;
  }
  return new Elimination(size, steps, leak);
}
