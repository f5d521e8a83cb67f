/** The figures of every buyer in columns: what is kept of a prepared question once only its figures are wanted. */
import type { Figures } from './answer.ts';
import { figuresOf } from './figures.ts';
import type { Prepared } from './prepare.ts';
import { isBuyer } from './supply.ts';

const COLUMNS = 7;

export class FigureTable {
  /** Seven values per entity; NaN where it is no buyer. */
  private readonly values: Float64Array;

  constructor(prepared: Prepared) {
    const { count } = prepared.projection.entities;
    this.values = new Float64Array(count * COLUMNS).fill(Number.NaN);
    for (let entity = 0; entity < count; entity++) {
      if (!isBuyer(prepared.supply, entity)) continue;
      const { exposure, coverage, mass } = figuresOf(prepared, entity);
      const row = [
        exposure.low,
        exposure.expected,
        exposure.high,
        coverage,
        mass.clean,
        mass.opaque,
        mass.beyondLimit,
      ];
      this.values.set(row, entity * COLUMNS);
    }
  }

  /** null for an entity that is no buyer. */
  at(entity: number): Figures | null {
    const start = entity * COLUMNS;
    const [low, expected, high, coverage, clean, opaque, beyondLimit] = this.values.subarray(
      start,
      start + COLUMNS,
    ) as unknown as [number, number, number, number, number, number, number];
    if (Number.isNaN(expected)) return null;
    return {
      exposure: { low, expected, high },
      coverage,
      mass: { hit: expected, clean, opaque, beyondLimit },
    };
  }
}
