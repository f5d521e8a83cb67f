/** Every cell of a portfolio is what its question alone gives, to the bit; rows stand in the order that is asked for. */
import { beforeAll, describe, expect, test } from 'vitest';
import { figuresOf, outflowOf } from '../../server/analytics/figures.ts';
import { exposureLines } from '../../server/analytics/lines.ts';
import {
  type PortfolioOrder,
  type PortfolioPage,
  portfolioOf,
} from '../../server/analytics/portfolio/portfolio.ts';
import { prepare } from '../../server/analytics/prepare.ts';
import { resolveQuestion } from '../../server/analytics/question.ts';
import type { Projection } from '../../server/projection/projection.ts';
import { loadLenses } from '../../server/risk/lenses.ts';
import { randomTables } from '../oracle/random-graphs.ts';
import { project } from './from-oracle.ts';

const GRAPHS = 25;
const EVERYONE = 10_000;
const FIGURES = ['low', 'expected', 'high', 'coverage', 'opaque'] as const;

function orderOf(projection: Projection, more: Partial<PortfolioOrder> = {}): PortfolioOrder {
  const question = resolveQuestion(projection, loadLenses(), { risk: 'conflict', asOf: '2024-06-01' });
  return {
    of: 'buyers',
    question,
    risks: Object.keys(question.lens.risks),
    materials: [null, ...projection.materials],
    among: null,
    onlyHeads: false,
    onlyExposed: false,
    by: 'expected',
    column: null,
    isUp: false,
    from: 0,
    first: EVERYONE,
    ...more,
  };
}

const pageOf = (projection: Projection, more?: Partial<PortfolioOrder>): PortfolioPage =>
  portfolioOf(projection, (asked) => prepare(projection, asked), orderOf(projection, more));

test(`on ${GRAPHS} random graphs the cells of buyers are the lines of each question, and no buyer is missing`, async () => {
  for (let seed = 1; seed <= GRAPHS; seed++) {
    const projection = await project(randomTables(seed));
    const { question } = orderOf(projection);
    const { rows, columns } = pageOf(projection);
    for (const { risk, material, totals, figures } of columns) {
      const lines = [...exposureLines(prepare(projection, { ...question, risk, material }))];
      const found = rows.flatMap((index, i) =>
        figures.expected[i] === null
          ? []
          : [[projection.idOf(index), FIGURES.map((name) => figures[name][i])]],
      );
      const expected = lines.map(({ buyer, exposure, coverage, mass }) => [
        buyer.id,
        [exposure.low, exposure.expected, exposure.high, coverage, mass.opaque],
      ]);
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
      expect(totals.count).toBe(lines.length);
      expect(totals.exposed).toBe(lines.filter((line) => line.exposure.expected > 0).length);
      expect(totals.possiblyExposed).toBe(lines.filter((line) => line.exposure.high > 0).length);
      const sum = lines.reduce((total, line) => total + line.coverage, 0);
      if (totals.mean) expect(totals.mean.coverage).toBeCloseTo(sum / lines.length, 12);
    }
  }
});

test(`on ${GRAPHS} random graphs the cells of suppliers are what flows out of them`, async () => {
  for (let seed = 1; seed <= GRAPHS; seed++) {
    const projection = await project(randomTables(seed));
    const { question } = orderOf(projection);
    const { rows, columns } = pageOf(projection, { of: 'suppliers' });
    for (const { risk, material, figures } of columns) {
      const prepared = prepare(projection, { ...question, risk, material });
      const suppliers = new Set(prepared.supply.supplier);
      rows.forEach((index, i) => {
        const { exposure, coverage, mass } = outflowOf(prepared, index);
        const expected = [exposure.low, exposure.expected, exposure.high, coverage, mass.opaque];
        const found = FIGURES.map((name) => figures[name][i]);
        expect(found).toEqual(suppliers.has(index) ? expected : FIGURES.map(() => null));
      });
      expect([...suppliers].every((index) => rows.includes(index))).toBe(true);
    }
  }
});

describe('order and filters', () => {
  let projection: Projection;
  let everyone: PortfolioPage;
  beforeAll(async () => {
    projection = await project(randomTables(7));
    everyone = pageOf(projection);
  });

  test.each(FIGURES)('rows fall by %s of the column asked for, those without a figure last', (by) => {
    const last = everyone.columns.at(-1)!;
    const column = { risk: last.risk, material: last.material };
    for (const isUp of [false, true]) {
      const { columns } = pageOf(projection, { by, column, isUp });
      const values = columns.at(-1)!.figures[by];
      const known = values.filter((value) => value !== null);
      expect(values.slice(0, known.length)).toEqual(known);
      expect(known).toEqual([...known].sort((a, b) => (isUp ? a - b : b - a)));
    }
  });

  test('by name both ways', () => {
    const names = (isUp: boolean) =>
      pageOf(projection, { by: 'name', isUp }).rows.map((row) => projection.nameOf(row));
    expect(names(true)).toEqual([...names(true)].sort());
    expect(names(false)).toEqual(names(true).reverse());
  });

  test('pages join to the whole, and the figures of a row come with it', () => {
    const pages = [0, 3, 6].map((from) => pageOf(projection, { from, first: 3 }));
    const whole = pageOf(projection, { first: 9 });
    expect(pages.flatMap(({ rows }) => rows)).toEqual(whole.rows);
    expect(pages.flatMap(({ columns }) => columns[0]!.figures.high)).toEqual(whole.columns[0]!.figures.high);
    expect(whole.total).toBe(everyone.rows.length);
  });

  test('exposed rows have an expected figure in some column; totals stay those of all', () => {
    const exposed = pageOf(projection, { onlyExposed: true });
    const isExposed = (i: number) => everyone.columns.some(({ figures }) => (figures.expected[i] ?? 0) > 0);
    expect([...exposed.rows].sort()).toEqual(everyone.rows.filter((_, i) => isExposed(i)).sort());
    expect(exposed.columns.map(({ totals }) => totals)).toEqual(everyone.columns.map(({ totals }) => totals));
  });

  test('heads are named as a supplier by no link that counts, and totals are theirs', () => {
    const { question } = orderOf(projection);
    const { supply } = prepare(projection, question);
    const heads = everyone.rows.filter((row) => !supply.supplier.includes(row));
    const found = pageOf(projection, { onlyHeads: true });
    expect([...found.rows].sort()).toEqual([...heads].sort());
    expect(heads.length).toBeGreaterThan(0);
    expect(heads.length).toBeLessThan(everyone.rows.length);
    expect(found.columns[0]!.totals.count).toBe(heads.length);
  });

  test('a filter by country keeps its rows and moves the totals', () => {
    const [country] = everyone.countries;
    const found = pageOf(projection, { among: { countries: [country!] } });
    const expected = everyone.rows.filter((row) => projection.countryOf(row) === country);
    expect([...found.rows].sort()).toEqual([...expected].sort());
    expect(found.columns[0]!.totals.count).toBe(expected.length);
    expect(found.unfiltered).toBe(everyone.rows.length);
  });

  test('a tier limit is kept', () => {
    const { question } = orderOf(projection);
    const limited = { ...question, tiers: 1 };
    const { rows, columns } = pageOf(projection, { question: limited });
    const prepared = prepare(projection, { ...limited, risk: columns[0]!.risk, material: null });
    const expected = rows.map((row) => figuresOf(prepared, row).exposure.high);
    expect(columns[0]!.figures.high).toEqual(expected);
  });
});
