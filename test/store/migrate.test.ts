/** Migrations forward and back, broken off anywhere, and by two at once. Small ones, on the embedded engine. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../server/store/embedded.ts';
import { type Migration, migrate, migrateDown, migrationStatus } from '../../server/store/migrate.ts';
import { type Catalogue, type Statement, statementsFor } from '../../server/store/statements.ts';
import type { Step, Store } from '../../server/store/store.ts';

const folder = mkdtempSync(join(tmpdir(), 'orepath-migrate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ROWS = 12_000;

function step(name: string, text: string): [string, Statement] {
  const params = name.startsWith('test/read')
    ? new Map()
    : new Map([['limit', { base: 'integer' as const, optional: false }]]);
  const column = name.startsWith('test/read') ? 'count' : 'changed';
  return [
    name,
    {
      name,
      text,
      about: 'For this test.',
      write: true,
      seen: false,
      unordered: false,
      params,
      fields: new Map(),
      returns: new Map([[column, { base: 'integer', optional: false }]]),
      engines: ['embedded'],
    },
  ];
}

/** Countries get a number, then twice that number; each knows what it has done. */
const catalogue: Catalogue = new Map([
  ...statementsFor('embedded'),
  step(
    'test/fill',
    `UNWIND range(1, ${ROWS}) AS i MERGE (x:Country {code: 'c' + toString(i)}) RETURN 0 AS changed`,
  ),
  step(
    'test/up-2',
    'MATCH (x:Country) WHERE x.one IS NULL WITH x LIMIT $limit SET x.one = 1 RETURN count(x) AS changed',
  ),
  step(
    'test/down-2',
    'MATCH (x:Country) WHERE x.one IS NOT NULL WITH x LIMIT $limit SET x.one = null RETURN count(x) AS changed',
  ),
  step(
    'test/up-3',
    'MATCH (x:Country) WHERE x.two IS NULL WITH x LIMIT $limit SET x.two = x.one * 2 RETURN count(x) AS changed',
  ),
  step(
    'test/down-3',
    'MATCH (x:Country) WHERE x.two IS NOT NULL WITH x LIMIT $limit SET x.two = null RETURN count(x) AS changed',
  ),
  step('test/read-one', 'MATCH (x:Country) WHERE x.one = 1 RETURN count(x) AS count'),
  step('test/read-two', 'MATCH (x:Country) WHERE x.two = 2 RETURN count(x) AS count'),
]);

const MIGRATIONS: readonly Migration[] = [
  { version: 2, about: 'countries know one', up: ['test/up-2'], down: ['test/down-2'] },
  { version: 3, about: 'countries know two', up: ['test/up-3'], down: ['test/down-3'] },
];

let store: Store;
let file: string;
let nth = 0;
beforeEach(async () => {
  file = join(folder, `${nth++}.grafeo`);
  store = await openEmbedded(file, catalogue);
  await migrate(store, []);
  await store.write([{ statement: 'test/fill', params: { limit: 0 } }]);
  return () => store.close();
});

/** Version, and how many countries know one and two. */
async function standing(): Promise<number[]> {
  const count = async (name: string) => Number((await store.read(name))[0]!['count']);
  const { found } = await migrationStatus(store, MIGRATIONS);
  return [found!, await count('test/read-one'), await count('test/read-two')];
}

/** The same store, which is lost after so many writes. */
function lostAfter(writes: number): Store {
  let left = writes;
  const write = (steps: readonly Step[]) =>
    left-- > 0 ? store.write(steps) : Promise.reject(new Error('lost'));
  return new Proxy(store, {
    get: (target, name) => {
      if (name === 'write') return write;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

const CONSTRAINTS = [...catalogue.keys()].filter((name) => name.startsWith('constraints/')).length;

describe('migrations', () => {
  test('lead forward and back, row by row, and say what waits', async () => {
    expect((await migrationStatus(store, MIGRATIONS)).waiting.map(({ version }) => version)).toEqual([2, 3]);
    await migrate(store, MIGRATIONS);
    expect(await standing()).toEqual([3, ROWS, ROWS]);
    await migrateDown(store, 2, MIGRATIONS);
    expect(await standing()).toEqual([2, ROWS, 0]);
    await migrateDown(store, 1, MIGRATIONS);
    expect(await standing()).toEqual([1, 0, 0]);
    await migrate(store, []);
    await migrate(store, MIGRATIONS);
    expect(await standing()).toEqual([3, ROWS, ROWS]);
  });

  test('broken off after any write, forward or back, are finished by the next start', async () => {
    for (const writes of [0, 1, 2, 4, 6, 7, 9, 12, 14]) {
      await migrate(lostAfter(CONSTRAINTS + writes), MIGRATIONS).catch(() => undefined);
      await store.write([{ statement: 'meta/claim-migration', params: FAR }]);
      await store.write([{ statement: 'meta/release-migration', params: { by: 'a later start' } }]);
      await migrate(store, MIGRATIONS);
      expect(await standing()).toEqual([3, ROWS, ROWS]);
      await migrateDown(lostAfter(writes), 1, MIGRATIONS).catch(() => undefined);
      await store.write([{ statement: 'meta/claim-migration', params: FAR }]);
      await store.write([{ statement: 'meta/release-migration', params: { by: 'a later start' } }]);
      await migrate(store, MIGRATIONS);
      expect(await standing()).toEqual([3, ROWS, ROWS]);
      await migrateDown(store, 1, MIGRATIONS);
    }
  });

  test('are run once by two that start at the same time', async () => {
    let ran = 0;
    const counted = new Proxy(store, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (name !== 'write') return typeof value === 'function' ? value.bind(target) : value;
        return (steps: readonly Step[]) => {
          if (steps.some(({ statement }) => statement === 'test/up-2')) ran++;
          return target.write(steps);
        };
      },
    });
    await Promise.all([migrate(counted, MIGRATIONS), migrate(counted, MIGRATIONS)]);
    expect(await standing()).toEqual([3, ROWS, ROWS]);
    // three batches, and one that finds nothing left
    expect(ran).toBe(4);
  });

  test('of a later version are refused, and so is a way back that is none', async () => {
    await migrate(store, MIGRATIONS);
    await expect(migrate(store, [])).rejects.toMatchObject({ code: 'STORE_TOO_NEW' });
    await expect(migrateDown(store, 4, MIGRATIONS)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    await expect(migrateDown(store, 0, MIGRATIONS)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
  });
});

/** As if so much time had passed that whoever had the store is known to be gone. */
const FAR = { by: 'a later start', now: '2099-01-01T00:00:00.000Z', until: '2099-01-01T00:01:00.000Z' };
