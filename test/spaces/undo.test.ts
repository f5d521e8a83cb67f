/** An import stays as long as rows of others name what it brought, whatever those rows are. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asOnlyWriter } from '../../server/imports/lease.ts';
import { undoImport } from '../../server/imports/record.ts';
import { checkStore } from '../../server/spaces/check.ts';
import { undoWhole } from '../../server/spaces/undo.ts';
import { TEST_NOW, type TestApp, testApp } from '../support/app.ts';
import { writeFolder } from '../support/tables.ts';

const NOW = TEST_NOW.toISOString();
const FIRST = {
  'entities.csv': 'id,kind,name\nown:a,company,A\nown:s,smelter,S\n',
  'documents.csv': 'id,publisher,title\ndoc:list,Publisher,List\n',
};
const OWN_DOCUMENT = 'id,publisher,title\ndoc:own,Publisher,Other\n';

/** A second import of one table beside entities and a document of its own. */
const RESTING: Record<string, Record<string, string>> = {
  'a link by its ends': { 'links.csv': 'id,supplier,customer\nown:l,own:s,own:a\n' },
  'a role': { 'roles.csv': 'from,relation,to\nown:a,operates,own:s\n' },
  'a fact by its subject': {
    'documents.csv': OWN_DOCUMENT,
    'facts.csv': 'about,risk,severity,document\nown:s,conflict,1,doc:own\n',
  },
  'a fact about a place, by its document': {
    'facts.csv': 'about,risk,severity,document\niso:CD,conflict,1,doc:list\n',
  },
  'a status': {
    'documents.csv': OWN_DOCUMENT,
    'statuses.csv': 'about,kind,value,document\nown:s,rmap,conformant,doc:own\n',
  },
  'a document by its declarer': {
    'documents.csv': 'id,declarer,series\ndoc:own,own:a,cmrt\n',
  },
  'an entity by its document': { 'entities.csv': 'id,kind,name,document\nown:b,company,B,doc:list\n' },
};

async function twoImports(second: Record<string, string>): Promise<TestApp> {
  const app = await testApp();
  await app.load(await writeFolder(join(app.folder, 'first'), FIRST), 'main');
  await app.load(await writeFolder(join(app.folder, 'second'), second), 'main');
  return app;
}

describe.each(Object.entries(RESTING))('%s', (_, second) => {
  test('keeps the import that it rests on', async () => {
    const app = await twoImports(second);
    const { store } = app.parts;
    await expect(undoWhole(store, 'main', 1, NOW)).rejects.toMatchObject({ code: 'IMPORT_IN_USE' });
    expect((await checkStore(store)).faults).toEqual([]);
    await undoWhole(store, 'main', 2, NOW);
    await undoWhole(store, 'main', 1, NOW);
    expect((await checkStore(store)).faults).toEqual([]);
    await app.close();
  });

  test('is a fault of a store in which that import was undone all the same, and does not keep it so', async () => {
    const app = await twoImports(second);
    const { store } = app.parts;
    await asOnlyWriter(store, 'main', (lease) => undoImport(store, lease, 1, NOW));
    expect((await checkStore(store)).faults).toMatchObject([{ code: 'DANGLING', space: 'main', count: 1 }]);
    await undoWhole(store, 'main', 2, NOW);
    expect((await checkStore(store)).faults).toEqual([]);
    await app.close();
  });
});
