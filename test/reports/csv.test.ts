/** A report as a zip of CSV files, read by csv-parse and held against the content. */

import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { LANGS } from '../../common/words/lang.ts';
import type { ReportDocument } from '../../server/reports/document/document.ts';
import { outlineOf } from '../../server/reports/document/outline.ts';
import { csvZip, renderCsv } from '../../server/reports/formats/csv/csv.ts';
import { FORMATS } from '../../server/reports/formats/formats.ts';
import { renderJson } from '../../server/reports/formats/json.ts';
import type { Report } from '../../server/reports/report.ts';
import { reportWords } from '../../server/reports/words/report-words.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { ContentRows, numbersAmong, numbersOf } from './content-rows.ts';
import { HARMFUL, HARMFUL_TABLE, harmfulDocument, UNPRINTABLE } from './harmful.ts';
import { reportOf, TIN } from './reports.ts';

let app: TestApp;
let report: Report;
beforeAll(async () => {
  app = await testApp({ demo: true });
  report = await reportOf(app, TIN);
});
afterAll(() => app.close());

async function partsOf(zip: Uint8Array): Promise<Map<string, string>> {
  const opened = await fromBufferPromise(Buffer.from(zip), { lazyEntries: true });
  const parts = new Map<string, string>();
  for await (const entry of opened.eachEntry()) {
    const bytes = await buffer(await opened.openReadStreamPromise(entry));
    parts.set(entry.fileName, bytes.toString('utf8'));
  }
  return parts;
}

const recordsOf = (text: string): string[][] => parse(text, { bom: true });
describe.each(LANGS)('in %s', (lang) => {
  test('the numbers of every row stand together in one object of the content, unrounded', async () => {
    const parts = await partsOf(await renderCsv(report, lang));
    const rows = new ContentRows(report);
    const tables = [...parts].filter(([path]) => path.endsWith('.csv') && path !== 'summary.csv');
    expect(tables.length).toBeGreaterThan(1);
    for (const [path, text] of tables) {
      const strange = recordsOf(text)
        .slice(1)
        .filter((record) => !rows.say(record));
      expect(strange, path).toEqual([]);
    }
  });

  test('every figure outside of tables is one of the content', async () => {
    const parts = await partsOf(await renderCsv(report, lang));
    const facts = recordsOf(parts.get('summary.csv')!).filter(([, type]) => type === 'fact');
    const known = numbersOf(report);
    const values = facts.map(([, , , value]) => value!);
    expect(numbersAmong(values).filter((number) => !known.has(number))).toEqual([]);
  });

  test('no field is empty, and no record is longer or shorter than its head', async () => {
    for (const [path, text] of await partsOf(await renderCsv(report, lang))) {
      if (!path.endsWith('.csv')) continue;
      // csv-parse throws where a record has another number of fields
      expect(
        recordsOf(text)
          .flat()
          .filter((field) => field.trim() === ''),
        path,
      ).toEqual([]);
      expect(text.startsWith('\ufeff'), path).toBe(true);
    }
  });

  test('the README names every file and how many rows it has of how many', async () => {
    const parts = await partsOf(await renderCsv(report, lang));
    const readMe = parts.get('README.txt')!;
    for (const path of parts.keys()) if (path !== 'README.txt') expect(readMe).toContain(path);
    const { contributions } = report as Extract<Report, { kind: 'tier-n' }>;
    const line = readMe.split('\n').find((one) => one.startsWith('contributions.csv'))!;
    expect(line.match(/\d+/g)).toEqual([String(contributions.rows.length), String(contributions.total)]);
  });
});

test('a figure beside the id of another row, or rounded, is told from its own', () => {
  const { contributions } = report as Extract<Report, { kind: 'tier-n' }>;
  const [first, second] = contributions.rows;
  const rows = new ContentRows(report);
  expect(rows.say([first!.entity.id, first!.contribution])).toBe(true);
  expect(rows.say([second!.entity.id, first!.contribution])).toBe(false);
  expect(rows.say([first!.entity.id, Number(first!.contribution.toFixed(6))])).toBe(false);
});

test('the content lies in it as the JSON file has it', async () => {
  const parts = await partsOf(await renderCsv(report, 'zh'));
  expect(parts.get('report.json')).toBe(Buffer.from(await renderJson(report, 'zh')).toString('utf8'));
});

test('each contribution stands in its row with its id, tier and figures', async () => {
  const { contributions } = report as Extract<Report, { kind: 'tier-n' }>;
  const parts = await partsOf(await renderCsv(report, 'en'));
  const rows = parse(parts.get('contributions.csv')!, { bom: true, columns: true }) as Record<
    string,
    string
  >[];
  expect(
    rows.map(({ id, tier, arrival, risk, contribution }) => [id, tier, arrival, risk, contribution]),
  ).toEqual(
    contributions.rows.map(({ entity, tier, arrival, risk, contribution }) =>
      [entity.id, tier, arrival, risk, contribution].map(String),
    ),
  );
});

test('the same content makes the same bytes, in any time zone', async () => {
  const first = await renderCsv(report, 'ja');
  const before = process.env['TZ'];
  process.env['TZ'] = 'Pacific/Kiritimati';
  try {
    expect(Buffer.compare(first, await renderCsv(structuredClone(report), 'ja'))).toBe(0);
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
});

describe('of texts made to harm', () => {
  let parts: Map<string, string>;
  let records: string[][];
  let document: ReportDocument;
  beforeAll(async () => {
    document = harmfulDocument(outlineOf(report, 'en'));
    parts = await partsOf(await csvZip(document, new TextEncoder().encode('{}'), reportWords('en')));
    records = recordsOf(parts.get('names.csv')!).slice(1);
  });

  test('none begins as a formula, numbers below zero stay numbers', () => {
    const texts = [...records.map(([name]) => name!), ...recordsOf(parts.get('summary.csv')!).flat()];
    expect(texts.filter((text) => /^[=+\-@\t\r＝＋－＠]/.test(text))).toEqual([]);
    expect(records.map(([, points]) => Number(points))).toEqual(HARMFUL.map(() => -0.25));
  });

  test('what can be printed is kept, but for the apostrophe', () => {
    const kept = HARMFUL.filter((name) => !UNPRINTABLE.test(name));
    const read = new Set(records.map(([name]) => name!.replace(/^'/, '')));
    for (const name of kept) expect(read).toContain(name.replace(/^'/, ''));
  });

  test('nothing that a file of text cannot hold gets in', () => {
    for (const text of parts.values()) expect(text).not.toMatch(UNPRINTABLE);
  });

  test('what is missing is said in words, sources are numbers, a blank is marked', () => {
    const said = [
      'not stated',
      '[to be filled in: the number of the mine]',
      'no source',
      '2;11',
      '2026-11-23',
    ];
    expect(records.map((record) => record.slice(2))).toEqual(HARMFUL.map(() => said));
  });

  test('that rows are left out is said', () => {
    const said = `shown ${HARMFUL.length} of 1,000`;
    expect(parts.get('README.txt')).toContain(said);
    expect(recordsOf(parts.get('summary.csv')!)).toContainEqual(['names', 'table', 'names', said]);
  });

  test('two tables of one name are refused', async () => {
    const twice = {
      ...document,
      sections: [{ id: 'x', title: 'x', blocks: [HARMFUL_TABLE, { ...HARMFUL_TABLE, id: 'NAMES' }] }],
    };
    const made = csvZip(twice, new Uint8Array(), reportWords('en'));
    await expect(made).rejects.toThrow('one path');
  });
});

test('a file of it is called .zip', () => {
  expect(FORMATS.csv).toMatchObject({ extension: '.zip', mediaType: 'application/zip' });
});
