/**
 * Sweeps v = P v + b for a large cycle, from below: row after row, each with what the rows before it have just become
 * (Gauss and Seidel). All b go together, side by side in memory.
 *
 * One lane runs with b = 0 from 1 on: what of a walk is left in the cycle after so many sweeps. No solution exceeds 1,
 * and every sweep shrinks its error at least as much as that lane, so the lane bounds every error, whatever P is.
 */
import type { CycleRows } from './cycle-system.ts';
import type { Steps } from './relaxation.ts';
import { Untied } from './untied.ts';

/** Lanes side by side: two where there is no more than one b, else four. */
const NARROW = 2;
const WIDE = 4;

export class Settling {
  /** Sweeps so far. */
  sweeps = 0;
  private readonly steps: Steps;
  private readonly width: number;
  private readonly values: Float64Array[] = [];
  private readonly sides: Float64Array[] = [];

  /** Every b lies in 0..leak; each is changed. */
  constructor(rows: CycleRows, sides: readonly Float64Array[], knots?: readonly Int32Array[]) {
    const untied = new Untied(rows, knots);
    const { size } = rows;
    this.steps = untied.steps;
    this.width = sides.length < NARROW ? NARROW : WIDE;
    for (let first = 0; first <= sides.length; first += this.width) {
      this.values.push(new Float64Array(size * this.width));
      this.sides.push(new Float64Array(size * this.width));
    }
    for (let i = 0; i < size; i++) this.values[0]![i * this.width] = 1;
    sides.forEach((side, s) => {
      untied.adapt(side);
      const into = this.sides[Math.floor((s + 1) / this.width)]!;
      const lane = (s + 1) % this.width;
      for (let i = 0; i < size; i++) into[i * this.width + lane] = side[i]!;
    });
  }

  /** One sweep; the largest part of a walk that is still in the cycle. */
  sweep(): number {
    this.sweeps++;
    const sweepOne = this.width === NARROW ? sweepTwo : sweepFour;
    const [left] = this.values.map((values, group) => sweepOne(this.steps, values, this.sides[group]!));
    return left!;
  }

  /** The value of one side so far, into `value`. */
  read(side: number, value: Float64Array): void {
    const { width } = this;
    const from = this.values[Math.floor((side + 1) / width)]!;
    const lane = (side + 1) % width;
    for (let i = 0; i < value.length; i++) value[i] = from[i * width + lane]!;
  }
}

/** What may still be in the cycle when it counts as settled. */
export const RESIDUAL = 1e-13;
/** Sweeps after which the rate is looked at, and sweeps beyond which a cycle counts as slow. */
const TRIAL = 8;
const MOST_SWEEPS = 500;

/** Sweeps until it is settled; false as soon as that is out of sight. */
export function settles(settling: Settling): boolean {
  let before = 1;
  for (;;) {
    let left = 0;
    for (let sweep = 0; sweep < TRIAL; sweep++) {
      left = settling.sweep();
      if (left <= RESIDUAL) return true;
    }
    const ahead = (TRIAL * Math.log(RESIDUAL / left)) / Math.log(left / before);
    if (!(ahead <= MOST_SWEEPS - settling.sweeps)) return false;
    before = left;
  }
}

/** The largest value of the first lane afterwards. */
function sweepTwo({ starts, targets, parts }: Steps, v: Float64Array, b: Float64Array): number {
  const size = starts.length - 1;
  let most = 0;
  let at = 0;
  for (let i = 0; i < size; i++) {
    const end = starts[i + 1]!;
    const row = i * NARROW;
    let s0 = b[row]!;
    let s1 = b[row + 1]!;
    for (; at < end; at++) {
      const from = targets[at]! * NARROW;
      const part = parts[at]!;
      s0 += part * v[from]!;
      s1 += part * v[from + 1]!;
    }
    v[row] = s0;
    v[row + 1] = s1;
    if (s0 > most) most = s0;
  }
  return most;
}

function sweepFour({ starts, targets, parts }: Steps, v: Float64Array, b: Float64Array): number {
  const size = starts.length - 1;
  let most = 0;
  let at = 0;
  for (let i = 0; i < size; i++) {
    const end = starts[i + 1]!;
    const row = i * WIDE;
    let s0 = b[row]!;
    let s1 = b[row + 1]!;
    let s2 = b[row + 2]!;
    let s3 = b[row + 3]!;
    for (; at < end; at++) {
      const from = targets[at]! * WIDE;
      const part = parts[at]!;
      s0 += part * v[from]!;
      s1 += part * v[from + 1]!;
      s2 += part * v[from + 2]!;
      s3 += part * v[from + 3]!;
    }
    v[row] = s0;
    v[row + 1] = s1;
    v[row + 2] = s2;
    v[row + 3] = s3;
    if (s0 > most) most = s0;
  }
  return most;
}
