/** Two entities that were confirmed to be one answer as one, under either id; before the decision they answer as two. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../server/commands/run.ts';
import { asOnlyWriter } from '../../server/imports/lease.ts';
import { loadTables } from '../../server/imports/load.ts';
import { commitImport, openImport } from '../../server/imports/record.ts';
import { openTables } from '../../server/ingest/tables/index.ts';
import { Spaces } from '../../server/spaces/registry.ts';
import { undoWhole } from '../../server/spaces/undo.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { writeFolder } from '../support/tables.ts';

/** Both supply the buyer; only one of the two is known to be supplied by the mine. */
const CHAIN = {
  'entities.csv': [
    'id,kind,name,country,region,identifiers',
    'own:b,company,Buyer,JP,,',
    'own:s,company,Supplier,,,x:1',
    'named:s2,company,Supplier KK,JP,,x:2',
    'own:m,mine,Mine,CD,CD-NK,',
    '',
  ].join('\n'),
  'links.csv': [
    'id,supplier,customer,materials,share,products',
    'own:l1,own:s,own:b,tin,,',
    'own:l2,named:s2,own:b,tin,,',
    'own:l3,own:m,named:s2,tin,1,p-1;p-2',
    'own:l4,own:s,named:s2,tin,,',
    '',
  ].join('\n'),
  'roles.csv': 'from,relation,to\nown:b,owns,named:s2\nown:s,owns,named:s2\n',
  'facts.csv': 'about,risk,severity,document\niso:CD-NK,conflict,1,doc:l\nnamed:s2,child-labour,1,doc:l\n',
  'documents.csv': 'id,publisher,title,date\ndoc:l,A body,A list,2025-06-30\n',
};
const DECISION = {
  'matches.csv':
    'a,b,state,decidedBy,decidedAt\nown:s,named:s2,confirmed,reviewer,2026-02-01T00:00:00.000Z\n',
};
const BEFORE = '2026-01-15T00:00:00.000Z';

let app: TestApp;
let snapshotBefore: string;

async function load(files: Record<string, string>, name: string, at: string): Promise<number> {
  const set = await openTables(await writeFolder(join(app.folder, name), files));
  const options = { space: 'main', source: name, now: () => new Date(at) };
  const report = await loadTables(app.parts.store, set, options);
  expect(report.faults).toEqual([]);
  await app.parts.spaces.catchUp();
  return report.import!;
}

async function emptyImport(now: string): Promise<void> {
  const order = { space: 'main', source: 'nothing', digest: '', trustRecorded: false, rows: 0, pages: 0 };
  const { n } = await openImport(app.parts.store, { ...order, now });
  await asOnlyWriter(app.parts.store, 'main', (lease) =>
    commitImport(app.parts.store, n, { now, lease, touches: 0 }),
  );
}

const QUESTION = `query($buyer: ID!, $knownAt: DateTime) {
  exposure(buyer: $buyer, question: { risk: "conflict", material: "tin", at: { asOf: "2026-01-10", knownAt: $knownAt } }) {
    ... on Exposure {
      entity { entityId } expected
      contributions(first: 5) { edges { node { entity { entityId } } } }
      basis { snapshot limits { code count } }
    }
  }
}`;

async function exposure(buyer: string, knownAt: string | null = null) {
  const { data, errors } = await app.ask(QUESTION, { buyer, knownAt });
  expect(errors).toEqual([]);
  return data.exposure;
}

const ENTITY = `query($id: ID!) {
  entity(id: $id) {
    entityId name country identifiers
    mergedFrom { entityId name }
    suppliers(first: 9) { edges { node { linkId products supplier { entityId } } } }
    facts(at: { asOf: "2026-01-10" }) { risk }
    roles { relation from { entityId } to { entityId } }
  }
}`;

beforeAll(async () => {
  app = await testApp();
  await load(CHAIN, 'chain', '2026-01-01T00:00:00.000Z');
  snapshotBefore = (await exposure('own:b', BEFORE)).basis.snapshot;
  await load(DECISION, 'decision', '2026-02-01T00:00:00.000Z');
});
afterAll(() => app.close());

describe('a confirmed match', () => {
  test('makes one supplier of two: all of the supply comes from the mine, not half of it', async () => {
    expect(await exposure('own:b', BEFORE)).toMatchObject({ expected: 0.5 });
    const now = await exposure('own:b');
    expect(now).toMatchObject({ expected: 1 });
    expect(now.basis.limits).toContainEqual({ code: 'CLAIMS_WITHIN_MERGED', count: 1 });
  });

  test('leaves every id a way to the entity, by query and on the command line', async () => {
    for (const id of ['own:s', 'named:s2']) {
      expect(await exposure(id)).toMatchObject({ entity: { entityId: 'own:s' }, expected: 1 });
      const lines: string[] = [];
      const call = { command: 'exposure', args: [id], options: { risk: 'conflict', json: true } };
      const io = {
        out: (line: string) => lines.push(line),
        err: () => {},
        signal: new AbortController().signal,
      };
      expect(await runCommand(app.parts, call, io)).toBe(0);
      expect(JSON.parse(lines.join(''))).toMatchObject({ buyer: { id: 'own:s' } });
    }
  });

  test('is found by the names and ids of both', async () => {
    const query = `query($text: String!) {
      search(text: $text, first: 5) { entity { entityId } matched }
      entities(first: 5, filter: { text: $text }) { edges { node { entityId } } }
    }`;
    for (const text of ['supplier kk', 'named:s2']) {
      const { data, errors } = await app.ask(query, { text });
      expect(errors).toEqual([]);
      expect(data.search).toMatchObject([{ entity: { entityId: 'own:s' } }]);
      expect(data.entities.edges).toEqual([{ node: { entityId: 'own:s' } }]);
    }
  });

  test('shows what it was made from, with the claims, facts, roles and identifiers of both', async () => {
    const { data, errors } = await app.ask(ENTITY, { id: 'named:s2' });
    expect(errors).toEqual([]);
    expect(data.entity).toEqual({
      entityId: 'own:s',
      name: 'Supplier',
      country: 'JP',
      identifiers: ['x:1', 'x:2'],
      mergedFrom: [{ entityId: 'named:s2', name: 'Supplier KK' }],
      suppliers: {
        edges: [{ node: { linkId: 'own:l3', products: ['p-1', 'p-2'], supplier: { entityId: 'own:m' } } }],
      },
      facts: [{ risk: 'child-labour' }],
      roles: [{ relation: 'owns', from: { entityId: 'own:b' }, to: { entityId: 'own:s' } }],
    });
  });

  test('moves nothing that was known before it: same figures, same snapshot', async () => {
    const { basis, contributions, expected } = await exposure('own:b', BEFORE);
    expect({ expected, snapshot: basis.snapshot }).toEqual({ expected: 0.5, snapshot: snapshotBefore });
    expect(contributions.edges.map((edge: { node: { entity: object } }) => edge.node.entity)).toEqual([
      { entityId: 'own:m' },
    ]);
    expect(await exposure('named:s2', BEFORE)).toMatchObject({
      entity: { entityId: 'named:s2' },
      expected: 1,
    });
  });

  test('has each earlier moment read once, kept while others are written, and given back when the space moves on', async () => {
    const retired: unknown[] = [];
    const spaces = new Spaces(app.parts.store, { retire: (projection) => retired.push(projection) });
    const present = await spaces.state('main');
    const then = await spaces.stateAt(present, Date.parse(BEFORE));
    expect(await spaces.stateAt(present, Date.parse('2025-01-01'))).toBe(then);
    expect(await spaces.stateAt(present, Date.parse('2026-02-01'))).toBe(present);
    expect(spaces.builds).toBe(2);
    await app.parts.store.write([{ statement: 'meta/raise-revision' }]);
    await spaces.catchUp();
    const same = await spaces.state('main');
    expect(same.revision).toBe(present.revision + 1);
    expect(same.projection).toBe(present.projection);
    expect(await spaces.stateAt(same, Date.parse(BEFORE))).toBe(then);
    expect(spaces.builds).toBe(2);
    await emptyImport('2026-02-15T00:00:00.000Z');
    await spaces.catchUp();
    const moved = await spaces.state('main');
    expect(await spaces.stateAt(moved, Date.parse(BEFORE))).not.toBe(then);
    await expect
      .poll(() => retired, { timeout: 20_000 })
      .toEqual(expect.arrayContaining([present.projection, then.projection]));
  });

  test('is taken back by undoing its import, which nothing keeps', async () => {
    const n = await load(
      { 'matches.csv': 'a,b,state,decidedBy\nown:b,own:s,confirmed,reviewer\n' },
      'another',
      '2026-03-01T00:00:00.000Z',
    );
    expect((await app.ask(ENTITY, { id: 'own:s' })).data.entity.mergedFrom).toHaveLength(2);
    await undoWhole(app.parts.store, 'main', n, '2026-03-02T00:00:00.000Z');
    await app.parts.spaces.catchUp();
    expect((await app.ask(ENTITY, { id: 'own:s' })).data.entity.mergedFrom).toHaveLength(1);
  });
});
