/** Lists of smelters in a space: what an edition ends, and what a declaration is then told of its smelters. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listImports } from '../../server/imports/record.ts';
import { importBatch } from '../../server/intake/import-batch.ts';
import { smelterListing } from '../../server/intake/listed-smelters.ts';
import type { FileReport } from '../../server/intake/report.ts';
import { unitsOf } from '../../server/intake/units.ts';
import { buildProjection } from '../../server/projection/builder.ts';
import { storeSource } from '../../server/spaces/source.ts';
import { undoWhole } from '../../server/spaces/undo.ts';
import { openEmbedded } from '../../server/store/embedded.ts';
import { migrate } from '../../server/store/migrate.ts';
import type { Store } from '../../server/store/store.ts';
import { CONFORMANT, exported, LOOKUP, REVISIONS } from '../ingest/smelter-lists/exports.ts';
import { cmrt } from '../support/workbooks/declarations.ts';

const NOW = new Date('2026-09-01T00:00:00Z');
const SPACE = 'ours';

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orepath-lists-'));
  store = await openEmbedded(join(folder, 'store.grafeo'));
  await migrate(store);
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

async function take(name: string, content: Buffer, format = 'auto'): Promise<FileReport> {
  const path = join(folder, name);
  await writeFile(path, content);
  const units = await unitsOf({ location: path, path, name }, format === 'auto' ? 'auto' : 'files');
  const order = { space: SPACE, format, dryRun: false, trustRecorded: false };
  const reports: FileReport[] = [];
  const watch = { signal: new AbortController().signal, done: (report: FileReport) => reports.push(report) };
  await importBatch(store, units, order, watch, () => NOW);
  return reports[0]!;
}

const tin = (n: number) => ['Tin', `Tin ${n}`, `Tin ${n}`, 'PERU', `CID90000${n}`];
const lookup = (created: string, ...numbers: number[]) =>
  exported({ header: LOOKUP, created, rows: numbers.map(tin) });
const conformant = (created: string, ...numbers: number[]) =>
  exported({
    header: CONFORMANT,
    created,
    rows: numbers.map((n) => ['Tin', `CID90000${n}`, `Tin ${n}`, null, 'PERU']),
  });

/** A supplier that names three smelters by their ids alone. */
const declaration = (name: string) =>
  cmrt({
    version: '6.5',
    company: { name, scope: 'A', effectiveDate: '2026-06-01' },
    answers: { 1: { Tin: 'Yes' } },
    smelters: [1, 2, 8].map((n) => ({
      option: 'B' as const,
      metal: 'Tin',
      lookup: `Tin ${n}`,
      name: `Tin ${n}`,
      country: 'PERU',
      id: `CID90000${n}`,
    })),
  });

const ofSmelters = ({ findings }: FileReport) =>
  findings
    .filter(({ code }) => code === 'SMELTER_REMOVED' || code === 'SMELTER_ID_UNKNOWN')
    .map(({ code, values }) => `${code} ${values?.['id']} ${values?.['date'] ?? ''}`.trim());

/** By what is known now. */
async function heldOn(day: string): Promise<string[]> {
  const projection = await buildProjection(storeSource(store, SPACE, await listImports(store, SPACE)));
  const time = Date.parse(day) / 86_400_000;
  return projection.statuses
    .filter(({ from, to, retracted }) => retracted === Number.POSITIVE_INFINITY && from <= time && time <= to)
    .map(({ about, kind, value }) => `${about} ${kind} ${value}`)
    .sort();
}

describe('editions of lists', () => {
  let revisions: FileReport;
  beforeAll(async () => {
    await take('look-up-2025.xml', lookup('2025-04-25', 1, 2, 3));
    await take('conformant-2025.xml', conformant('2025-05-01', 1, 2));
    await take('look-up-2026.xml', lookup('2026-08-14', 1, 3));
    await take('conformant-2026.xml', conformant('2026-08-14', 2));
    const left = ['Tin', 'CID900002', 'Tin 2', 'PERU', 'Removed', '', '2025-11-03', '2014-01-01'];
    revisions = await take(
      'revisions.xml',
      exported({ header: REVISIONS, created: '2026-08-14', rows: [left] }),
    );
  });

  test('are imported with every row', () =>
    expect(revisions).toMatchObject({
      state: 'imported',
      rows: { read: 1, kept: 1, refused: 0 },
      recognised: { format: 'smelter-list', title: 'Revisions of the smelter look-ups' },
      counts: { statuses: 2 },
    }));

  test('what a newer edition lacks ends the day before it', async () => {
    expect(await heldOn('2026-08-13')).toEqual(
      expect.arrayContaining([
        'rmi:CID900001 rmap-assessment conformant',
        'rmi:CID900002 rmi-smelter-list listed',
      ]),
    );
    expect(await heldOn('2026-08-14')).toEqual([
      'rmi:CID900001 rmi-smelter-list listed',
      'rmi:CID900002 rmap-assessment conformant',
      'rmi:CID900002 rmi-smelter-list removed',
      'rmi:CID900003 rmi-smelter-list listed',
    ]);
  });

  test('a declaration is told which smelter left and when, and which was never listed', async () =>
    expect(ofSmelters(await take('a.xlsx', declaration('A Ltd')))).toEqual([
      'SMELTER_REMOVED CID900002 2025-11-03',
      'SMELTER_ID_UNKNOWN CID900008',
    ]));

  test('what is undone is no longer told', async () => {
    await undoWhole(store, SPACE, revisions.import!, NOW.toISOString());
    expect((await smelterListing(store, SPACE))!.of('CID900002')).toMatchObject({
      state: 'removed',
      date: '2026-08-14',
    });
    expect(ofSmelters(await take('b.xlsx', declaration('B Ltd')))[0]).toBe(
      'SMELTER_REMOVED CID900002 2026-08-14',
    );
  });
});

describe('a workbook of a template', () => {
  test('is a declaration, and a list of smelters where somebody asks for it', async () => {
    const report = await take('c.xlsx', declaration('C Ltd'), 'smelter-list');
    expect(report).toMatchObject({
      state: 'imported',
      recognised: { format: 'smelter-list', title: 'CMRT smelter look-up', version: '6.5' },
    });
    expect(report.counts.entities).toBeGreaterThan(5);
    expect(report.counts.links).toBe(0);
    expect(report.rows.read).toBe(report.rows.kept);
  });
});

test('a space without lists knows of none', async () =>
  expect(await smelterListing(store, 'other')).toBeUndefined());
