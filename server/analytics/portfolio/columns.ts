/** One risk in one material for every row of a portfolio, as columns of figures. */
import { figuresOf, outflowOf } from '../figures.ts';
import type { Prepared } from '../prepare.ts';
import type { RankedAmong } from '../ranking.ts';
import { isBuyer } from '../supply.ts';
import { type FlatFigures, Sums, type Totals } from '../totals.ts';

/** By row, 0..1; NaN where the entity has no link that counts for the material. */
export type FigureColumns = { readonly [Figure in keyof FlatFigures]: Float64Array };

/** Each row's figures are what its question alone gives, to the bit. O(links of the rows). */
export function figureColumns(prepared: Prepared, of: RankedAmong, entities: Int32Array): FigureColumns {
  const empty = () => new Float64Array(entities.length).fill(Number.NaN);
  const columns = { low: empty(), expected: empty(), high: empty(), coverage: empty(), opaque: empty() };
  const takesPart = partIn(prepared, of);
  const figures = of === 'buyers' ? figuresOf : outflowOf;
  for (let row = 0; row < entities.length; row++) {
    const x = entities[row]!;
    if (!takesPart(x)) continue;
    const { exposure, coverage, mass } = figures(prepared, x);
    columns.low[row] = exposure.low;
    columns.expected[row] = exposure.expected;
    columns.high[row] = exposure.high;
    columns.coverage[row] = coverage;
    columns.opaque[row] = mass.opaque;
  }
  return columns;
}

function partIn({ supply, projection }: Prepared, of: RankedAmong): (entity: number) => boolean {
  if (of === 'buyers') return (entity) => isBuyer(supply, entity);
  const supplies = new Uint8Array(projection.entities.count);
  for (const supplier of supply.supplier) supplies[supplier] = 1;
  return (entity) => supplies[entity] === 1;
}

/** What the rows at `places` come to; those without figures are left out. */
export function totalsOver(columns: FigureColumns, places: Int32Array): Totals {
  const { low, expected, high, coverage, opaque } = columns;
  const sums = new Sums();
  for (const row of places) {
    if (Number.isNaN(expected[row]!)) continue;
    sums.add(low[row]!, expected[row]!, high[row]!, coverage[row]!, opaque[row]!);
  }
  return sums.totals();
}
