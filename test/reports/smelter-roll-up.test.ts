/** The roll-up of smelters against the rows that it was made from: the demonstration tables, and declarations. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGS } from '../../common/words/lang.ts';
import { importBatch } from '../../server/intake/import-batch.ts';
import { unitsOf } from '../../server/intake/units.ts';
import type { Table } from '../../server/reports/document/document.ts';
import { outlineOf } from '../../server/reports/document/outline.ts';
import { fieldOf, tableCsv } from '../../server/reports/formats/csv/records.ts';
import type { ReportInput } from '../../server/reports/make.ts';
import type { RollUpRow, SmeltersContent } from '../../server/reports/smelters/content.ts';
import { TEST_NOW, type TestApp, testApp } from '../support/app.ts';
import { readFile } from '../support/read-declaration.ts';
import { cmrt } from '../support/workbooks/declarations.ts';
import type { SmelterField } from '../support/workbooks/layouts.ts';
import type { SmelterInput } from '../support/workbooks/spec.ts';
import { ContentRows } from './content-rows.ts';
import { askerIn, fileOf, reportOf } from './reports.ts';

const AS_OF = '2026-11-01';
const ALL: ReportInput & { kind: 'smelters' } = { kind: 'smelters', buyer: null, risk: null, asOf: AS_OF };

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ demo: true });
});
afterAll(() => app.close());

const seed = (name: string): Record<string, string>[] =>
  parse(readFileSync(join(import.meta.dirname, `../../seed/demo/${name}.csv`)), { columns: true, bom: true });

/** Rows of the demonstration that hold on the day and are known now. */
function holding(name: string): Record<string, string>[] {
  const now = TEST_NOW.toISOString();
  return seed(name).filter(
    ({ validFrom = '', validTo = '', recordedAt = '', retractedAt = '' }) =>
      validFrom <= AS_OF &&
      (!validTo || AS_OF <= validTo) &&
      recordedAt <= now &&
      (!retractedAt || now < retractedAt),
  );
}

const keyOf = ({ smelter, material }: RollUpRow): string => `${smelter.id} ${material}`;
const several = (cell = ''): string[] => cell.split(';').filter(Boolean);

describe('the demonstration chain', () => {
  let report: SmeltersContent;
  beforeAll(async () => {
    report = await reportOf(app, ALL);
  });

  test('has a row for each smelter and metal that a link names, with who is supplied', () => {
    const kinds = new Map(seed('entities').map((row) => [row['id']!, row['kind']!]));
    const metals = new Map(seed('entities').map((row) => [row['id']!, several(row['materials'])]));
    const expected = new Map<string, Set<string>>();
    for (const { supplier = '', customer = '', materials } of holding('links')) {
      if (kinds.get(supplier) !== 'smelter') continue;
      if (['mine', 'origin', 'recycled'].includes(kinds.get(customer)!)) continue;
      const named = several(materials).length ? several(materials) : metals.get(supplier)!;
      for (const metal of named.length ? named : [null]) {
        const key = `${supplier} ${metal}`;
        expected.set(key, (expected.get(key) ?? new Set()).add(customer));
      }
    }
    const found = report.rollUp.rows.map((row) => [
      keyOf(row),
      new Set(row.declarations!.map(({ customer }) => customer.id)),
    ]);
    expect(found.length).toBeGreaterThan(30);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  });

  test('states the countries and recycled sources that links into a smelter name, and no country of the smelter', () => {
    const entities = new Map(seed('entities').map((row) => [row['id']!, row]));
    for (const row of report.rollUp.rows) {
      const into = holding('links').filter(
        ({ customer, materials }) =>
          customer === row.smelter.id && (!materials || several(materials).includes(row.material!)),
      );
      const ends = into.map(({ supplier }) => entities.get(supplier!)!);
      const places = ends
        .filter(({ kind }) => kind === 'mine' || kind === 'origin')
        .map(({ country }) => country || null);
      expect(new Set(row.origins.map(({ country }) => country))).toEqual(new Set(places));
      expect(row.recycled.claims).toBe(ends.filter(({ kind }) => kind === 'recycled').length);
    }
  });

  test('has the statuses that hold on the day, each with its source', () => {
    const statuses = holding('statuses');
    for (const row of report.rollUp.rows) {
      const own = statuses.filter(
        ({ about, material }) => about === row.smelter.id && (!material || material === row.material),
      );
      const found = row.statuses.map(({ kind, value, source }) => [
        kind,
        value,
        report.citations.find(({ number }) => number === source)?.id,
      ]);
      expect(found.sort()).toEqual(own.map(({ kind, value, document }) => [kind, value, document]).sort());
    }
    expect(report.totals.withStatus).toBe(
      report.rollUp.rows.filter(({ statuses }) => statuses.length > 0).length,
    );
  });

  test.each(LANGS)('in %s says in tables what the content says in one place', (lang) => {
    const rows = new ContentRows(report);
    const document = outlineOf(report, lang);
    const tables = document.sections
      .flatMap(({ blocks }) => blocks)
      .filter((block): block is Table => block.type === 'table' && !block.form);
    const own = ['roll-up', 'roll-up-statuses', 'roll-up-origins', 'roll-up-declarations'];
    expect(tables.map(({ id }) => id)).toEqual(expect.arrayContaining(own));
    for (const table of tables) {
      const fields = table.rows.map((row) => row.map((cell) => fieldOf(cell, document.words)));
      expect(
        fields.filter((row) => !rows.say(row)),
        table.id,
      ).toEqual([]);
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    }
  });

  test('of one buyer has the smelters upstream of it, and of one material that metal alone', async () => {
    const tin = await reportOf(app, { ...ALL, buyer: 'own:hoshino', material: 'tin' });
    const asker = await askerIn(app);
    const question = asker.resolve({ risk: 'conflict', material: 'tin', asOf: AS_OF });
    const { census } = await asker.exposure(question, await asker.entity('own:hoshino'));
    const upstream = census
      .filter(({ kind }) => kind === 'smelter')
      .reduce((sum, { count }) => sum + count, 0);
    expect(tin.totals.smelters).toBe(upstream);
    expect(new Set(tin.rollUp.rows.map(({ material }) => material))).toEqual(new Set(['tin']));
    const ids = new Set(report.rollUp.rows.map(keyOf));
    expect(tin.rollUp.rows.every((row) => ids.has(keyOf(row)))).toBe(true);
  });
});

const NORTH = { name: 'Nordlicht Teile GmbH', uniqueId: '15-048-3782', effectiveDate: '2025-05-02' };
const SOUTH = { name: '南十字部品株式会社', uniqueId: '60-902-0083', effectiveDate: '2025-06-01' };
const SMELTERS: readonly [typeof NORTH, SmelterInput[]][] = [
  [
    NORTH,
    [
      { id: 'CID900301', mines: 'Alpha Pit', mineCountries: 'PERU', recycled: 'No' },
      { option: 'B', metal: 'Tin', lookup: 'Smelter not listed', name: 'Nowhere Tin', country: 'PERU' },
      { option: 'B', metal: 'Gold', lookup: 'Smelter not yet identified', name: 'Unknown' },
    ],
  ],
  [
    SOUTH,
    [
      { id: 'CID900301', mineCountries: 'DRC' },
      { id: 'CID900101', recycled: 'Yes' },
    ],
  ],
];

describe('two declarations', () => {
  let report: SmeltersContent;
  const row = (key: string): RollUpRow => report.rollUp.rows.find((one) => keyOf(one) === key)!;
  beforeAll(async () => {
    for (const [company, smelters] of SMELTERS) {
      const path = join(app.folder, `${company.uniqueId}.xlsx`);
      const block = { ...company, scope: 'A', uniqueIdAuthority: 'DUNS' };
      await writeFile(path, cmrt({ version: '6.5', company: block, smelters }));
      const units = await unitsOf({ location: path, path, name: path }, 'auto');
      const options = { space: 'ours', format: 'auto', dryRun: false, trustRecorded: false } as const;
      const watch = { signal: new AbortController().signal, done: () => undefined };
      await importBatch(app.parts.store, units, options, watch, () => TEST_NOW);
    }
    await app.parts.spaces.catchUp();
    report = await reportOf(app, ALL, 'ours');
  });

  test('become one row a smelter and metal, whoever names it', () => {
    const { rows } = report.rollUp;
    expect(rows).toHaveLength(4);
    const both = rows.find(({ cid }) => cid === 'CID900301')!;
    expect(both).toMatchObject({ declarers: 2, documents: 2, claims: 2, identification: 'rmi-number' });
    expect(both.declarations!.map(({ declarer }) => declarer!.name).sort()).toEqual(
      [NORTH.name, SOUTH.name].sort(),
    );
    expect(both.origins.map(({ country, mines }) => [country, mines.map(({ name }) => name)])).toEqual([
      ['CD', []],
      ['PE', ['Alpha Pit']],
    ]);
    expect(both.scopes).toEqual(['company']);
  });

  test('keep what nobody could match, and say so', () => {
    const marks = report.rollUp.rows.map(({ smelter, identification }) => [smelter.name, identification]);
    expect(marks).toContainEqual(['Nowhere Tin', 'not-listed']);
    expect(marks).toContainEqual(['Smelter not yet identified (gold)', 'not-identified']);
    expect(report.summary).toContainEqual({ code: 'ROLL_UP_NOT_IDENTIFIED', values: { n: 2, of: 4 } });
  });

  test('without their declarers name nobody and no document of theirs', async () => {
    const asked = { ...ALL, withoutDeclarers: true };
    const without = await reportOf(app, asked, 'ours');
    const text = JSON.stringify(await fileOf(without));
    const state = await app.parts.spaces.state('ours');
    const documents = state.projection.documents.map(({ id }) => id);
    expect(documents).toHaveLength(2);
    const own = report.rollUp.rows.flatMap(({ declarations }) =>
      declarations!.map(({ declarer }) => declarer!.id),
    );
    for (const secret of [NORTH.name, SOUTH.name, '150483782', ...documents, ...own])
      expect(text).not.toContain(secret);
    expect(without.id).not.toBe(report.id);
    expect(without.rollUp.rows.map(keyOf)).toEqual(report.rollUp.rows.map(keyOf));
    const recycled = without.rollUp.rows.find(({ cid }) => cid === 'CID900101')!;
    expect(recycled.statuses).toContainEqual(
      expect.objectContaining({ kind: 'recycled-100', source: null, sourceLeftOut: true }),
    );
    await expect(
      reportOf(app, { ...asked, kind: 'tier-n', buyer: 'own:hoshino', risk: 'conflict' }),
    ).rejects.toMatchObject({ detail: { code: 'INVALID_ARGUMENT' } });
  });

  const listed = (lang: (typeof LANGS)[number]): { table: Table; records: string[][] } => {
    const document = outlineOf(report, lang);
    const blocks = document.sections.flatMap((section) => section.blocks);
    const table = blocks.find(
      (block): block is Table => block.type === 'table' && block.id === 'smelter-list',
    )!;
    const text = new TextDecoder().decode(tableCsv(table, document.words));
    return { table, records: parse(text, { bom: true }) };
  };

  test.each(LANGS)('in %s the list for the template has its headings, in its order', (lang) => {
    const { records } = listed(lang);
    const marks = /\s*\((?:\*|1)\)\s*|\s+$/g;
    const plain = (text: string) => text.replace(marks, '').trim();
    expect(records[0]!.map(plain)).toEqual(HEADINGS.map(plain));
    expect(records.slice(1).every((record) => record.length === 17)).toBe(true);
  });

  test('the list pasted into a declaration of our own names the same smelters and origins', async () => {
    const smelters = listed('ja').records.slice(1).map(pasted);
    const block = { name: 'Our Company', scope: 'A', effectiveDate: '2025-07-01' };
    const { tables } = await readFile(cmrt({ version: '6.5', company: block, smelters }));
    const names = tables.entities.filter(({ kind }) => kind === 'smelter').map(({ name }) => name);
    expect(names.sort()).toEqual(report.rollUp.rows.map(({ smelter }) => smelter.name).sort());
    const ends = tables.entities.filter(
      ({ kind }) => kind === 'mine' || kind === 'origin' || kind === 'recycled',
    );
    expect(ends.map(({ kind, name }) => `${kind} ${name}`).sort()).toEqual([
      'mine Alpha Pit',
      'origin Tin, Democratic Republic of the Congo (no mine named)',
      'origin Tin, Peru (no mine named)',
      'recycled Recycled gold',
    ]);
    const status = tables.statuses.find(({ kind }) => kind === 'recycled-100');
    expect(status).toMatchObject({ about: row('rmi:CID900101 gold').smelter.id, value: 'yes' });
  });
});

/** Headings of the sheet "Smelter List", columns A to Q, as CMRT 6.5 has them. */
const HEADINGS = [
  'Smelter Identification Number Input Column',
  'Metal (*)',
  'Smelter Look-up (*)',
  'Smelter Name (1)',
  'Smelter Country (*)',
  'Smelter Identification',
  'Source of Smelter Identification Number',
  'Smelter Street ',
  'Smelter City',
  'Smelter Facility Location: State / Province',
  'Smelter Contact Name',
  'Smelter Contact Email',
  'Proposed next steps',
  'Name of Mine(s) or if recycled or scrap sourced, enter "recycled" or "scrap"',
  'Location (Country) of Mine(s) or if recycled or scrap sourced, enter "recycled" or "scrap"',
  'Does 100% of the smelter’s feedstock originate from recycled or scrap sources?',
  'Comments',
];

/** Fields of a pasted row by its columns, as an analyst pastes them over the formulas. */
function pasted(record: readonly string[]): SmelterInput {
  const fields: (SmelterField | null)[] = [
    ...([null, 'metal', 'lookup', 'name', 'country', 'id', 'idSource', 'street', 'city'] as const),
    ...(['stateProvince', 'contactName', 'contactEmail', 'nextSteps', 'mines', 'mineCountries'] as const),
    ...(['recycled', 'comments'] as const),
  ];
  const cells = fields.flatMap((field, i) => (field && record[i] ? [[field, record[i]]] : []));
  return Object.fromEntries(cells) as SmelterInput;
}
