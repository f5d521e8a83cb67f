/** The report over every buyer against the answers about each of them, asked one by one. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGS } from '../../common/words/lang.ts';
import { exposureOf } from '../../server/analytics/exposure.ts';
import { contributionsToAll } from '../../server/analytics/portfolio/contributions.ts';
import { prepare } from '../../server/analytics/prepare.ts';
import { resolveQuestion } from '../../server/analytics/question.ts';
import { isBuyer } from '../../server/analytics/supply.ts';
import type { Table } from '../../server/reports/document/document.ts';
import { outlineOf } from '../../server/reports/document/outline.ts';
import { fieldOf } from '../../server/reports/formats/csv/records.ts';
import type { PortfolioContent } from '../../server/reports/portfolio/content.ts';
import { loadLenses } from '../../server/risk/lenses.ts';
import { project } from '../analytics/from-oracle.ts';
import { randomTables } from '../oracle/random-graphs.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { ContentRows } from './content-rows.ts';
import { askerIn, reportOf } from './reports.ts';

const GRAPHS = 40;

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ demo: true });
});
afterAll(() => app.close());

/** What `contributions` of every single answer come to, by entity. */
function addedUp(answers: readonly ReturnType<typeof exposureOf>[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { contributions } of answers) {
    for (const { entity, contribution } of contributions)
      sums.set(entity.id, (sums.get(entity.id) ?? 0) + contribution / answers.length);
  }
  return sums;
}

test.each([null, 2])(
  `on ${GRAPHS} random graphs contributions to all are the means of those to each, to %s tiers`,
  async (tiers) => {
    for (let seed = 1; seed <= GRAPHS; seed++) {
      const projection = await project(randomTables(seed));
      const input = { risk: 'conflict', asOf: '2024-06-01', tiers };
      const prepared = prepare(projection, resolveQuestion(projection, loadLenses(), input));
      const buyers = Array.from(projection.byId).filter((x) => isBuyer(prepared.supply, x));
      const answers = buyers.map((buyer) => exposureOf(prepared, buyer, false));
      const expected = addedUp(answers);
      const found = contributionsToAll(prepared, Number.POSITIVE_INFINITY);
      expect(found.buyers).toBe(buyers.length);
      expect(new Set(found.rows.map(({ entity }) => entity.id))).toEqual(new Set(expected.keys()));
      for (const { entity, contribution, arrival, risk } of found.rows) {
        expect(contribution).toBeCloseTo(expected.get(entity.id)!, 10);
        expect(contribution).toBe(arrival * risk);
      }
      const mean = answers.reduce((sum, { exposure }) => sum + exposure.expected, 0) / answers.length;
      expect(found.expected).toBeCloseTo(mean, 12);
      const sum = found.rows.reduce((total, { contribution }) => total + contribution, 0);
      expect(sum).toBeCloseTo(mean, 10);
      expect(contributionsToAll(prepared, 1).rows).toEqual(found.rows.slice(0, 1));
    }
  },
);

describe.each([
  { material: 'tin', tiers: null },
  { material: null, tiers: 3 },
])('demonstration buyers, %o', (asked) => {
  let report: PortfolioContent;
  beforeAll(async () => {
    report = await reportOf(app, { kind: 'portfolio', buyer: null, risk: 'conflict', ...asked });
  });

  test('every buyer has a row with the figures of its own answer, the worst first', async () => {
    const asker = await askerIn(app);
    const question = asker.resolve({ risk: 'conflict', ...asked });
    const { projection } = asker.state;
    const ids = [...projection.byId].map((x) => projection.idOf(x));
    const prepared = prepare(projection, question);
    const buyers = ids.filter((id) => isBuyer(prepared.supply, projection.indexOf(id)));
    const { rows, total } = report.buyers;
    expect(rows.map(({ buyer }) => buyer.id).sort()).toEqual(buyers.sort());
    expect(total).toBe(buyers.length);
    for (const row of rows.slice(0, 12)) {
      const buyer = projection.indexOf(row.buyer.id);
      const answer = await asker.exposure(question, buyer);
      const likely = await asker.analyse('likely', { question, buyer });
      const reach = await asker.analyse('reach', { question, buyer });
      expect(row).toMatchObject({
        exposure: {
          low: answer.exposure.low,
          expected: answer.exposure.expected,
          high: answer.exposure.high,
        },
        coverage: answer.coverage,
        mass: answer.mass,
        ofTraced: answer.ofTraced,
        risky: reach.total,
        nearestTier: reach.entities[0]?.tier ?? null,
      });
      expect(row.exposure.likelyLow).toBeCloseTo(likely.likelyLow, 12);
      expect(row.exposure.likelyHigh).toBeCloseTo(likely.likelyHigh, 12);
    }
    const order = rows.map(({ exposure }) => exposure.expected);
    expect(order).toEqual([...order].sort((a, b) => b - a));
  });

  test('what the sentences count is counted in the rows', () => {
    const { rows } = report.buyers;
    const { totals } = report;
    const number = (passes: (row: (typeof rows)[number]) => boolean) => rows.filter(passes).length;
    expect(totals.reached).toBe(number(({ nearestTier }) => nearestTier !== null));
    expect(totals.hardlyTraced).toBe(number(({ coverage }) => coverage < 0.2));
    expect(totals.ranges.map(({ buyers }) => buyers)).toEqual([
      number(({ exposure }) => exposure.expected === 0),
      number(({ exposure }) => exposure.expected > 0 && exposure.expected <= 0.1),
      number(({ exposure }) => exposure.expected > 0.1 && exposure.expected <= 0.5),
      number(({ exposure }) => exposure.expected > 0.5),
    ]);
    expect(totals.ranges.reduce((sum, { part }) => sum + part!, 0)).toBeCloseTo(1, 12);
  });

  test('the cell of the question in the table of risks has the means of the rows, to the bit', () => {
    const { totals, byRisk, request, contributions } = report;
    const cell = byRisk.find(({ risk, material }) => risk === 'conflict' && material === request.material)!;
    expect(cell.mean).toEqual(totals.mean);
    expect(cell).toMatchObject({ buyers: totals.buyers, exposed: totals.exposed });
    const sum = contributions.rows.reduce((total, { contribution }) => total + contribution, 0);
    expect(sum).toBeCloseTo(totals.mean!.expected, 12);
  });
});

test('a material that no link names has no buyers, and the report says so', async () => {
  const asked = { kind: 'portfolio', buyer: null, risk: 'conflict', material: 'tin' } as const;
  const report = await reportOf(app, { ...asked, asOf: '1990-01-01' });
  expect(report.summary).toEqual([{ code: 'NO_BUYERS', values: {} }]);
  expect(report.buyers).toEqual({ rows: [], total: 0 });
  expect(report.totals.mean).toBeNull();
});

test('a buyer named for a report over all of them is refused', async () => {
  const asked = { kind: 'portfolio', buyer: 'own:hoshino', risk: 'conflict' } as const;
  await expect(reportOf(app, asked)).rejects.toMatchObject({ detail: { code: 'INVALID_ARGUMENT' } });
});

test.each(LANGS)('in %s the numbers of every row of a table stand together in the content', async (lang) => {
  const asked = { kind: 'portfolio', buyer: null, risk: 'conflict', material: 'tin' } as const;
  const report = await reportOf(app, asked);
  const rows = new ContentRows(report);
  const document = outlineOf(report, lang);
  const tables = document.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is Table => block.type === 'table');
  expect(tables.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['distribution', 'buyers', 'by-risk-and-material', 'contributions']),
  );
  for (const table of tables) {
    const strange = table.rows.map((row) => row.map((cell) => fieldOf(cell, document.words)));
    expect(
      strange.filter((row) => !rows.say(row)),
      table.id,
    ).toEqual([]);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  }
});
