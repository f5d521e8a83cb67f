/** Whatever people and programs put into the cells: nothing breaks, every row is accounted for, and what comes out is sound. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkTables, openTables, writeTables } from '../../../server/ingest/tables/index.ts';
import { type Random, random } from '../../oracle/random.ts';
import { readFile } from '../../support/read-declaration.ts';
import type { CellInput } from '../../support/workbooks/cell.ts';
import { declaration } from '../../support/workbooks/declarations.ts';
import { flawless } from '../../support/workbooks/flawless.ts';
import { COMPANY_FIELDS, SMELTER_FIELDS, type TemplateName } from '../../support/workbooks/layouts.ts';
import type { DeclarationInput, SmelterInput } from '../../support/workbooks/spec.ts';

const SEEDS = process.env['OREPATH_TEST_DEEP'] === '1' ? 400 : 12;

const NASTY: readonly CellInput[] = [
  '',
  ' \t\n',
  0,
  -1,
  1e308,
  0.1 + 0.2,
  true,
  false,
  '0',
  '#N/A',
  '=1+1',
  '+cmd',
  '"quoted", and; more',
  'a\r\nb\tc',
  '\u200bzero\u200bwidth\ufeff',
  '\u202eright to left',
  'é vs e\u0301',
  '𠮷野家',
  '🏭',
  'iso:CD',
  'material:tin',
  '__proto__',
  'constructor',
  'CID000000',
  'cid 00 2082',
  'tin; gold',
  '; , / & and 、',
  '((((',
  'x'.repeat(40_000),
  '金'.repeat(600),
  'Congo',
  'DRC, DRC; drc',
  'N/A',
  'Yes',
  'はい',
  '100%',
  1,
  45_414,
  '05/02/2024',
  'Smelter not listed',
  'Smelter not yet identified',
  { formula: 'NOW()', result: '' },
  { formula: '1/0', error: '#DIV/0!' },
  { runs: ['rich ', 'text'] },
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orepath-nasty-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const some = <Field extends string>(
  next: Random,
  fields: readonly Field[],
): Partial<Record<Field, CellInput>> =>
  Object.fromEntries(
    fields.filter(() => next.chance(0.5)).map((field) => [field, next.pick(NASTY)]),
  ) as never;

const TEMPLATES: readonly (readonly [TemplateName, string])[] = [
  ['CMRT', '6.22'],
  ['CMRT', '6.6'],
  ['EMRT', '1.3'],
  ['EMRT', '2.1'],
  ['AMRT', '1.21'],
  ['AMRT', '1.3'],
  ['CRT', '2.21'],
];

const SMELTER = SMELTER_FIELDS.filter((field) => field !== 'idInput');
const MINE = ['metal', 'smelters', 'mine', 'mineId', 'country', 'comments'] as const;
const PRODUCT = ['number', 'name', 'comments'] as const;
const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

function nasty(next: Random, template: TemplateName, version: string): DeclarationInput {
  const answers = Object.fromEntries(
    ['1', '2', '4', 'A', 'B', 'C'].map((question) => [
      question,
      { answer: next.pick(NASTY), comment: next.pick(NASTY) },
    ]),
  );
  const known = flawless(template, version).smelters!;
  return flawless(template, version, next.pick(['en', 'ja', 'zh']), {
    company: some(next, COMPANY_FIELDS),
    answers,
    smelters: [...known, ...times(8, (): SmelterInput => ({ ...next.pick(known), ...some(next, SMELTER) }))],
    mines: times(4, () => some(next, MINE)),
    products: times(3, () => some(next, PRODUCT)),
    quirks: { noCaches: next.chance(0.3), zeros: next.chance(0.3) },
  });
}

test.each(times(SEEDS, () => 0).map((_, i) => i + 1))('seed %i', async (seed) => {
  const next = random(seed);
  const [template, version] = next.pick(TEMPLATES);
  const input = nasty(next, template, version);
  const { reading, tables } = await readFile(declaration(template, input), `nasty-${seed}.xlsx`);
  const { read, kept, refused } = reading.rows;
  expect(read).toBe(kept + refused);
  expect(kept).toBeGreaterThanOrEqual(flawless(template, version).smelters!.length);
  expect(reading.findings.filter(({ code }) => code === 'ROW_REFUSED')).toHaveLength(refused);
  const listed = new Set(
    tables.links
      .filter(({ customer }) => customer === tables.documents[0]!.declarer)
      .flatMap(({ notes }) => notes!['rows']!.split(', ')),
  );
  // every smelter row that was filled in as it should be is somebody's claim
  for (let row = 5; row < 5 + flawless(template, version).smelters!.length; row++)
    expect(listed).toContain(String(row));

  // the product's own reader, which trusts nothing, takes what was made
  const path = join(folder, String(seed));
  await writeTables(path, tables);
  const set = await openTables(path);
  const report = await checkTables(set);
  await set.close();
  expect(report.faults).toEqual([]);
});
