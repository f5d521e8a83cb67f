/** What the figures of many come to: how many they are, how many are exposed, and their plain means. */

/** The figures of one of them, 0..1. */
export interface FlatFigures {
  readonly low: number;
  readonly expected: number;
  readonly high: number;
  readonly coverage: number;
  /** Mass whose trace stops. */
  readonly opaque: number;
}

export interface Totals {
  readonly count: number;
  /** With expected > 0, and with high > 0. */
  readonly exposed: number;
  readonly possiblyExposed: number;
  /** 0..1; null where there is none. */
  readonly mean: FlatFigures | null;
}

/** Adds them up one by one: sums depend on the order, so that it should be one that is the same for all (by id). */
export class Sums {
  private count = 0;
  private exposed = 0;
  private possiblyExposed = 0;
  private low = 0;
  private expected = 0;
  private high = 0;
  private coverage = 0;
  private opaque = 0;

  add(low: number, expected: number, high: number, coverage: number, opaque: number): void {
    this.count++;
    if (expected > 0) this.exposed++;
    if (high > 0) this.possiblyExposed++;
    this.low += low;
    this.expected += expected;
    this.high += high;
    this.coverage += coverage;
    this.opaque += opaque;
  }

  totals(): Totals {
    const { count, exposed, possiblyExposed } = this;
    return { count, exposed, possiblyExposed, mean: count === 0 ? null : this.mean() };
  }

  private mean(): FlatFigures {
    const { count } = this;
    return {
      low: this.low / count,
      expected: this.expected / count,
      high: this.high / count,
      coverage: this.coverage / count,
      opaque: this.opaque / count,
    };
  }
}
