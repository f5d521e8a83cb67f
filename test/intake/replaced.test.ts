/** This year's declaration takes the place of last year's from its day on, in whatever order the workbooks come. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importBatch } from '../../server/intake/import-batch.ts';
import type { FileReport } from '../../server/intake/report.ts';
import { unitsOf } from '../../server/intake/units.ts';
import { undoWhole } from '../../server/spaces/undo.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { declarationOf } from './suppliers.ts';

const BUYER = 'own:us';
const LAST = ['Old Tin', 'Kept Tin'];
const THIS = ['Kept Tin', 'New Tin'];

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

async function declared(
  space: string,
  date: string,
  names: readonly string[],
  now: string,
): Promise<FileReport> {
  const path = join(app.folder, `${space}-${date}.xlsx`);
  const smelters = names.map((name) => ({
    metal: 'Tin',
    lookup: 'Smelter not listed',
    name,
    country: 'PERU',
    option: 'B' as const,
  }));
  await writeFile(path, declarationOf(1, { smelters, company: companyOn(date) }));
  const reports: FileReport[] = [];
  const units = await unitsOf({ location: path, path, name: path }, 'auto');
  const options = {
    space,
    format: 'auto',
    dryRun: false,
    trustRecorded: false,
    buyer: BUYER,
    buyerName: 'Us',
  };
  const watch = { signal: new AbortController().signal, done: (report: FileReport) => reports.push(report) };
  await importBatch(app.parts.store, units, options, watch, () => new Date(now));
  await app.parts.spaces.catchUp();
  expect(reports).toMatchObject([{ state: 'imported', faults: [] }]);
  return reports[0]!;
}

const companyOn = (effectiveDate: string) => ({
  name: 'Supplier 1 Ltd',
  scope: 'A' as const,
  uniqueId: '15-048-3782',
  uniqueIdAuthority: 'DUNS',
  effectiveDate,
});

/** Names of the supplier's smelters that count. */
async function smelters(space: string, asOf: string, knownAt: string): Promise<string[]> {
  const query = `query($at: Viewpoint) { entity(id: "${BUYER}") { suppliers(first: 5, at: $at) { edges { node { counts supplier {
    suppliers(first: 20, at: $at) { edges { node { counts document { documentId replacedFrom } supplier { name } } } }
  } } } } } }`;
  const { data, errors } = await app.ask(query, { at: { asOf, knownAt } }, { 'orepath-space': space });
  expect(errors).toEqual([]);
  interface Claim {
    node: { counts: boolean; supplier: { name: string; suppliers?: { edges: Claim[] } } };
  }
  const counting = (edges: Claim[]) => edges.filter(({ node }) => node.counts);
  const direct = counting(data.entity.suppliers.edges);
  const behind = direct.flatMap(({ node }) => counting(node.supplier.suppliers?.edges ?? []));
  return behind.map(({ node }) => node.supplier.name).sort();
}

const EARLY = '2025-12-01T00:00:00Z';
const LATE = '2026-12-01T00:00:00Z';

describe.each([
  ['in their order', ['2025-03-01', '2026-03-01']],
  ['the other way round', ['2026-03-01', '2025-03-01']],
])('two declarations of one supplier, loaded %s', (_, dates) => {
  const space = `year-${dates[0]!.slice(0, 4)}`;
  const imports: Record<string, number> = {};
  const known = ['2025-11-01T00:00:00Z', '2026-06-01T00:00:00Z'];

  test('name the smelters of each year in that year, and those of the later one from its day on', async () => {
    const reports: FileReport[] = [];
    for (const [i, date] of dates.entries()) {
      const report = await declared(space, date, date.startsWith('2025') ? LAST : THIS, known[i]!);
      reports.push(report);
      imports[date] = report.import!;
    }
    expect(await smelters(space, '2025-12-31', LATE)).toEqual([...LAST].sort());
    expect(await smelters(space, '2026-02-28', LATE)).toEqual([...LAST].sort());
    expect(await smelters(space, '2026-03-01', LATE)).toEqual([...THIS].sort());
  });

  test('are answered as they were known before the second came', async () => {
    const first = dates[0] === '2025-03-01' ? LAST : THIS;
    expect(await smelters(space, '2026-06-30', EARLY)).toEqual([...first].sort());
  });

  test('leave the earlier one standing when the later is undone', async () => {
    await undoWhole(app.parts.store, space, imports['2026-03-01']!, LATE);
    await app.parts.spaces.catchUp();
    expect(await smelters(space, '2026-06-30', LATE)).toEqual([...LAST].sort());
  });
});
