/** Lists of risk from file to figure: read, loaded into a store, asked about; the figures are worked by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadTables } from '../../server/imports/load.ts';
import { type ReadList, readShared, readText, sharedFile } from '../ingest/risk-data/read-list.ts';
import { TEST_NOW, type TestApp, testApp } from '../support/app.ts';
import { writeFolder } from '../support/tables.ts';

/** A quarter of the gold from North Kivu, the rest from Finland. */
const CHAIN = {
  'entities.csv': [
    'id,kind,name,country,region,materials',
    'own:b,company,Buyer,JP,,',
    'own:k,mine,Mine in North Kivu,CD,CD-NK,gold',
    'own:f,mine,Mine in Finland,FI,,gold',
    '',
  ].join('\n'),
  'links.csv': [
    'id,supplier,customer,materials,share',
    'own:1,own:k,own:b,gold,0.25',
    'own:2,own:f,own:b,gold,0.75',
    '',
  ].join('\n'),
};
const AREAS = JSON.stringify({
  meta: { reportsUpdated: '2026-06-27' },
  entries: [
    {
      countryName: 'Democratic Republic of the Congo',
      iso2: 'CD',
      iso3: 'COD',
      regions: [
        { name: 'Nord-Kivu', code: 'CD-NK', conflictAffected: true, highRisk: false },
        { name: 'Kinshasa', code: 'CD-KN', conflictAffected: true, highRisk: false },
      ],
      wholeCountry: false,
    },
  ],
});
const GOODS =
  'file_year,good,country,child_labor,forced_labor\n2021,Gold,"Congo, Democratic Republic of the",Yes,No\n';
const cpi = (...lines: string[]) => ['Country,ISO3,Year,CPI score', ...lines, ''].join('\n');
const SCORES = cpi('Congo,COD,2023,20', 'Finland,FIN,2023,87', 'Congo,COD,2024,40', 'Finland,FIN,2024,88');

let app: TestApp;
beforeEach(async () => {
  app = await testApp();
  await app.load(await writeFolder(join(app.folder, 'chain'), CHAIN), 'main');
});
afterEach(() => app.close());

let minute = 0;
async function load({ reading, format }: ReadList): Promise<void> {
  const set = { source: format, files: reading.tables, notices: [], close: async () => undefined };
  // each import a minute after the one before, all of them before the moment of the question
  const now = () => new Date(TEST_NOW.getTime() - 86_400_000 + ++minute * 60_000);
  const report = await loadTables(app.parts.store, set, { space: 'main', source: format, now });
  expect(report.faults).toEqual([]);
  await app.parts.spaces.catchUp();
}

const QUERY = `query($question: ExposureQuestion!) {
  exposure(buyer: "own:b", question: $question) { ... on Exposure { expected } }
}`;
async function expected(risk: string, more: object = {}): Promise<number> {
  const { data } = await app.ask(QUERY, { question: { risk, material: 'gold', ...more } });
  return data.exposure.expected;
}
const PROPORTIONAL = { lens: 'proportional' };

describe('lists that were read and loaded', () => {
  it('move the figures of a buyer as far as they speak of its mines', async () => {
    for (const list of [AREAS, GOODS, SCORES]) await load(await readText(list));
    expect(await expected('conflict')).toBe(0.25);
    expect(await expected('conflict', { lens: 'eu-2017-821' })).toBe(0.25);
    expect(await expected('child-labour')).toBe(0.25);
    expect(await expected('forced-labour')).toBe(0);
    expect(await expected('corruption')).toBe(0.25); // 0.6 in the Congo reaches the threshold, 0.12 does not
    expect(await expected('corruption', PROPORTIONAL)).toBeCloseTo(0.25 * 0.6 + 0.75 * 0.12, 12);
  });

  it('answer by the edition that was current on the day', async () => {
    await load(await readText(SCORES));
    const asOf = (day: string) => expected('corruption', { ...PROPORTIONAL, at: { asOf: day } });
    expect(await asOf('2024-01-29')).toBe(0); // the day before the edition of 2023
    expect(await asOf('2024-01-30')).toBeCloseTo(0.25 * 0.8 + 0.75 * 0.13, 12);
    expect(await asOf('2025-02-10')).toBeCloseTo(0.25 * 0.8 + 0.75 * 0.13, 12);
    expect(await asOf('2025-02-11')).toBeCloseTo(0.25 * 0.6 + 0.75 * 0.12, 12);
  });

  it('are ended by a corrected file of the same year, and unchanged by the same file again', async () => {
    await load(await readText(SCORES));
    await load(await readText(SCORES));
    expect(await expected('corruption', PROPORTIONAL)).toBeCloseTo(0.24, 12);
    await load(await readText(cpi('Congo,COD,2024,40', 'Finland,FIN,2024,78')));
    expect(await expected('corruption', PROPORTIONAL)).toBeCloseTo(0.25 * 0.6 + 0.75 * 0.22, 12);
  });
});

const files = ['eu-cahra/cahra.json', 'ilab/goods_flat.csv', 'indices/cpi_2012_2024.csv'].map(sharedFile);
describe.skipIf(files.includes(undefined))('the lists as published', () => {
  it('give the same chain what they say of the Congo and of Finland', async () => {
    for (const file of files) await load(await readShared(file!));
    const scores = parse(readFileSync(files[2]!), { columns: true, bom: true }) as Record<string, string>[];
    const severity = (code: string) =>
      1 - Number(scores.find(({ ISO3, Year }) => ISO3 === code && Year === '2024')!['CPI score']) / 100;
    expect(await expected('conflict')).toBe(0.25);
    expect(await expected('child-labour')).toBe(0.25);
    expect(await expected('corruption', PROPORTIONAL)).toBeCloseTo(
      0.25 * severity('COD') + 0.75 * severity('FIN'),
      12,
    );
  });
});
