/** One entity in the words of several imports: each keeps its own, the latest document's show, and none are lost. */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LoadOptions, type LoadReport, loadTables } from '../../server/imports/load.ts';
import { openTables } from '../../server/ingest/tables/index.ts';
import { checkStore } from '../../server/spaces/check.ts';
import { undoWhole } from '../../server/spaces/undo.ts';
import type { Store } from '../../server/store/store.ts';
import { TEST_NOW, type TestApp, testApp } from '../support/app.ts';
import { writeFolder } from '../support/tables.ts';

/** A smelter as a declaration of this date names it. */
const told = (date: string, name: string, more = ',,') => ({
  'entities.csv': `id,kind,name,country,materials,identifiers,document\nrmi:CID000001,smelter,${name},${more},doc:${date}\n`,
  'documents.csv': `id,title,date\ndoc:${date},Declaration,${date}\n`,
});
const JUNE = told('2025-06-30', 'June', 'ID,tin,x:6');
const MARCH = told('2025-03-31', 'March', 'MY,gold,x:3');
const MAY = told('2025-05-31', 'May');

let app: TestApp;
let loaded: number;
beforeEach(async () => {
  app = await testApp();
  loaded = 0;
});
afterEach(() => app.close());

async function load(
  files: Record<string, string>,
  describe: LoadOptions['describe'] = 'supersede',
  store: Store = app.parts.store,
): Promise<LoadReport> {
  const set = await openTables(await writeFolder(join(app.folder, `${loaded++}`), files));
  const report = await loadTables(store, set, { space: 'main', source: 'x', describe, now: () => TEST_NOW });
  await app.parts.spaces.catchUp();
  return report;
}

async function undo(n: number): Promise<void> {
  await undoWhole(app.parts.store, 'main', n, TEST_NOW.toISOString());
  await app.parts.spaces.catchUp();
}

async function shown(): Promise<unknown> {
  const query = `{ entity(id: "rmi:CID000001") { name country materials identifiers document { documentId } } }`;
  const { entity } = (await app.ask(query)).data;
  return entity && { ...entity, materials: entity.materials.join(), document: entity.document.documentId };
}

const AS_JUNE = {
  name: 'June',
  country: 'ID',
  materials: 'tin',
  identifiers: ['x:6'],
  document: 'doc:2025-06-30',
};

describe('a second description', () => {
  test('is refused unless the import is told to keep it', async () => {
    await load(JUNE);
    const report = await load(MARCH, 'refuse');
    expect(report.faults).toMatchObject([{ code: 'REPEATED_ID', got: 'rmi:CID000001' }]);
    expect(report.import).toBeNull();
    expect(await shown()).toEqual(AS_JUNE);
  });

  test('of an older document leaves the words that show, and adds its identifiers and materials', async () => {
    await load(JUNE);
    expect(await load(MARCH)).toMatchObject({ added: 2, described: 1, unchanged: 0, faults: [] });
    expect(await shown()).toEqual({ ...AS_JUNE, materials: 'gold,tin', identifiers: ['x:6', 'x:3'] });
  });

  test('of a newer document shows, whatever came first; what it leaves blank comes from the next', async () => {
    for (const file of [MARCH, MAY]) await load(file);
    const may = {
      name: 'May',
      country: 'MY',
      materials: 'gold',
      identifiers: ['x:3'],
      document: 'doc:2025-05-31',
    };
    expect(await shown()).toEqual(may);
    await load(JUNE);
    expect(await shown()).toMatchObject({ name: 'June', country: 'ID' });
  });

  test('that comes again changes nothing', async () => {
    for (const file of [JUNE, MARCH]) await load(file);
    expect(await load(MARCH)).toMatchObject({ added: 0, described: 0, unchanged: 2 });
    expect(await load(MARCH, 'refuse')).toMatchObject({ added: 0, unchanged: 2, faults: [] });
  });

  test('goes with its import, and the one before is back; so does the first with its own', async () => {
    for (const file of [MARCH, JUNE]) await load(file);
    await undo(2);
    expect(await shown()).toMatchObject({ name: 'March', country: 'MY', materials: 'gold' });
    await load(JUNE);
    await undo(1);
    expect(await shown()).toEqual(AS_JUNE);
    expect((await checkStore(app.parts.store)).faults).toEqual([]);
    await undo(3);
    expect(await shown()).toBeNull();
  });

  test('of an import that is broken off leaves no trace', async () => {
    await load(JUNE);
    const { store } = app.parts;
    const breaking: Store = Object.create(store, {
      write: {
        value: (steps: Parameters<Store['write']>[0]) => {
          if (steps.some(({ statement }) => statement === 'import/commit')) throw new Error('power cut');
          return store.write(steps);
        },
      },
      read: { value: store.read.bind(store) },
      readColumns: { value: store.readColumns.bind(store) },
    });
    await expect(load(MARCH, 'supersede', breaking)).rejects.toThrow('power cut');
    expect(await shown()).toEqual(AS_JUNE);
    expect(await store.read('check/descriptions-by-import')).toEqual([]);
    expect((await checkStore(store)).faults).toEqual([]);
  });
});

test('a document in other words shows as the latest import has it, and goes back', async () => {
  await load({ 'documents.csv': 'id,title,date\ndoc:d,First,2025-06-30\n' });
  await load({ 'documents.csv': 'id,title,date,series\ndoc:d,Second,2025-01-31,cmrt\n' });
  const query = '{ documents(first: 5) { edges { node { title date series } } } }';
  const titles = async () =>
    (await app.ask(query)).data.documents.edges.map((edge: { node: object }) => edge.node);
  expect(await titles()).toEqual([{ title: 'Second', date: '2025-01-31', series: 'cmrt' }]);
  await undo(2);
  expect(await titles()).toEqual([{ title: 'First', date: '2025-06-30', series: null }]);
});
