/** The figures of many buyers, eight numbers each. */
import type { Figures } from '../answer.ts';

const COLUMNS = 8;

export class FigureColumns {
  private readonly values: Float64Array;

  constructor(count: number) {
    this.values = new Float64Array(count * COLUMNS);
  }

  put(row: number, { exposure, coverage, mass }: Figures): void {
    const { low, expected, high } = exposure;
    const { hit, clean, opaque, beyondLimit } = mass;
    this.values.set([low, expected, high, coverage, hit, clean, opaque, beyondLimit], row * COLUMNS);
  }

  expected(row: number): number {
    return this.values[row * COLUMNS + 1]!;
  }

  at(row: number): Figures {
    const column = (number: number) => this.values[row * COLUMNS + number]!;
    return {
      exposure: { low: column(0), expected: column(1), high: column(2) },
      coverage: column(3),
      mass: { hit: column(4), clean: column(5), opaque: column(6), beyondLimit: column(7) },
    };
  }
}
