/** The least and the largest values of a stream that a percentile near each end needs, and no others. */

/** The part of the draws outside the band at either end. */
const TAIL = 0.05;

export class Extremes {
  private readonly draws: number;
  private readonly kept: number;
  /** By row: the least values ascending, then the largest descending. */
  private readonly values: Float64Array;
  private readonly seen: Int32Array;

  /** For `rows` streams of `draws` values each. */
  constructor(rows: number, draws: number) {
    this.draws = draws;
    this.kept = Math.floor(TAIL * (draws - 1)) + 2;
    this.values = new Float64Array(rows * 2 * this.kept);
    this.seen = new Int32Array(rows);
  }

  add(row: number, value: number): void {
    const { values, kept } = this;
    const start = row * 2 * kept;
    const held = Math.min(this.seen[row]!++, kept);
    if (held < kept || value < values[start + kept - 1]!) {
      let at = start + Math.min(held, kept - 1);
      for (; at > start && values[at - 1]! > value; at--) values[at] = values[at - 1]!;
      values[at] = value;
    }
    const top = start + kept;
    if (held < kept || value > values[top + kept - 1]!) {
      let at = top + Math.min(held, kept - 1);
      for (; at > top && values[at - 1]! < value; at--) values[at] = values[at - 1]!;
      values[at] = value;
    }
  }

  /** The 5th percentile, by linear interpolation between order statistics. */
  low(row: number): number {
    return this.between(row * 2 * this.kept);
  }

  /** The 95th. */
  high(row: number): number {
    return this.between((row * 2 + 1) * this.kept);
  }

  private between(start: number): number {
    const rank = TAIL * (this.draws - 1);
    const whole = Math.floor(rank);
    const a = this.values[start + whole]!;
    const b = this.values[start + whole + 1]!;
    return a + (b - a) * (rank - whole);
  }
}
