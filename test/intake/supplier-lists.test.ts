/** Supplier lists in a space: a later one takes the place of an earlier one, and what is held is read once. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { importBatch } from '../../server/intake/import-batch.ts';
import type { FileReport } from '../../server/intake/report.ts';
import { unitsOf } from '../../server/intake/units.ts';
import { type TestApp, testApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const COLUMNS = ['id', 'name', 'material', 'spend'].map((field, i) => ({ column: i + 1, field }));

async function imported(date: string, suppliers: readonly number[]): Promise<FileReport> {
  const path = join(app.folder, `${date}.csv`);
  const rows = suppliers.map((n) => `V${n},Supplier ${n} Ltd,tin,${n + 1}`);
  await writeFile(path, `Supplier ID,Supplier name,Commodity,Spend\n${rows.join('\n')}\n`);
  const reports: FileReport[] = [];
  const order = {
    space: 'lists',
    format: 'auto',
    dryRun: false,
    trustRecorded: false,
    buyer: 'own:us',
    buyerName: 'Us',
    mapping: { version: 1, headerRow: 1, columns: COLUMNS, date },
  };
  const watch = { signal: new AbortController().signal, done: (report: FileReport) => reports.push(report) };
  const units = await unitsOf({ location: path, path, name: path }, 'auto');
  await importBatch(app.parts.store, units, order, watch, () => new Date(`${date}T10:00:00Z`));
  return reports[0]!;
}

const upTo = (count: number, from = 0): number[] => Array.from({ length: count }, (_, i) => from + i);

test('a later list replaces the earlier, and reads what the buyer has once, not once a batch', async () => {
  const first = await imported('2026-01-31', upTo(4_500));
  expect(first).toMatchObject({ state: 'imported', rows: { read: 4_500, kept: 4_500, refused: 0 } });
  const read = vi.spyOn(app.parts.store, 'read');
  const second = await imported('2026-02-28', upTo(4_500, 100));
  expect(read.mock.calls.filter(([statement]) => statement === 'ingest/known-links')).toHaveLength(1);
  read.mockRestore();
  expect(second).toMatchObject({ state: 'imported', faults: [], replaces: first.documents });
  const corrected = await imported('2026-02-28', upTo(3));
  expect(corrected).toMatchObject({
    state: 'imported',
    replaces: [...first.documents, ...second.documents].sort(),
  });
  // 4,500 links and a document of their own; the 100 suppliers that are new, and the others in the later list's words
  expect(second.counts).toMatchObject({ links: 4_500, documents: 1, entities: 4_501 });
}, 60_000);
