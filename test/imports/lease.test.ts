/** Who writes to a space: one at a time, and whoever was taken over commits nothing. The clock is the test's. */
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asOnlyWriter } from '../../server/imports/lease.ts';
import { type LoadOptions, loadTables } from '../../server/imports/load.ts';
import { commitImport, listImports, openImport } from '../../server/imports/record.ts';
import { sweepAbandoned } from '../../server/imports/sweep.ts';
import { openTables } from '../../server/ingest/tables/index.ts';
import { checkStore } from '../../server/spaces/check.ts';
import { openShare } from '../../server/store/shared-store.ts';
import type { Store } from '../../server/store/store.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { writeFolder } from '../support/tables.ts';

const FOR_MS = 15_000;
const NOW = '2026-11-23T08:00:00.000Z';
const ORDER = { space: 'main', source: 's', digest: 'd', now: NOW, trustRecorded: false, rows: 1, pages: 1 };

let app: TestApp;
/** The same store as another server has it: it waits in no queue of the first. */
let other: Store;
let clock: number;
const now = () => clock;
const soon = { now, forMs: FOR_MS, waitMs: 0 };

beforeEach(async () => {
  app = await testApp();
  other = await openShare(await app.parts.store.share());
  clock = Date.parse(NOW);
});
afterEach(async () => {
  await other.close();
  await app.close();
});

async function load(store: Store, name: string, options: Partial<LoadOptions> = {}) {
  const files = { 'entities.csv': `id,kind,name\nown:a,company,${name}\n` };
  const set = await openTables(await writeFolder(join(app.folder, name), files));
  return loadTables(store, set, { space: 'main', source: name, ...options });
}

/** Holds the lease until told. */
async function held(): Promise<{ done: () => Promise<void> }> {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  let working: Promise<void> = Promise.resolve();
  await new Promise<void>((began) => {
    working = asOnlyWriter(
      app.parts.store,
      'main',
      async () => {
        began();
        await ended;
      },
      soon,
    );
  });
  return {
    done: () => {
      end();
      return working;
    },
  };
}

test('a second writer is told who writes and until when, and writes when the first is done', async () => {
  const first = await held();
  await expect(load(other, 'second', { lease: soon })).rejects.toMatchObject({
    code: 'IMPORT_LEASED',
    message: expect.stringMatching(
      new RegExp(`:${process.pid} is writing .* until 2026-11-23T08:00:15.000Z`),
    ),
  });
  const waiting = load(other, 'second', { lease: { ...soon, waitMs: 10_000 } });
  await first.done();
  expect((await waiting).import).toBe(1);
});

test('another space is not kept waiting', async () => {
  const first = await held();
  expect((await load(other, 'second', { space: 'another', lease: soon })).import).toBe(1);
  await first.done();
});

test('one that has run out is taken over; its holder commits nothing, and what it staged is swept', async () => {
  const { store } = app.parts;
  let taken: Awaited<ReturnType<typeof load>> | undefined;
  const overtaken = asOnlyWriter(
    store,
    'main',
    async (lease) => {
      const { n } = await openImport(store, ORDER);
      clock += FOR_MS - 1;
      await expect(load(other, 'second', { lease: soon })).rejects.toMatchObject({ code: 'IMPORT_LEASED' });
      clock += 1;
      taken = await load(other, 'second', { lease: soon });
      await commitImport(store, n, { now: NOW, lease, touches: 0 });
    },
    soon,
  );
  await expect(overtaken).rejects.toMatchObject({ code: 'STORE_CONFLICT' });
  expect(await listImports(store, 'main')).toMatchObject([
    { n: taken?.import, state: 'visible', source: 'second' },
  ]);
  expect((await checkStore(store)).faults).toEqual([]);
});

test('giving back a lease that another has taken over leaves it to the other', async () => {
  await asOnlyWriter(
    app.parts.store,
    'main',
    async () => {
      clock += FOR_MS;
      await asOnlyWriter(other, 'main', async (lease) => expect(lease.lost).toBe(false), soon);
    },
    soon,
  );
  const [row] = await other.read('lease/read', { key: 'main' });
  expect(row).toMatchObject({ token: '' });
});

test('renewed it holds for longer, and its holder learns when it is lost', async () => {
  const { store } = app.parts;
  const short = { now, forMs: 60, waitMs: 0 };
  await asOnlyWriter(
    store,
    'main',
    async (lease) => {
      clock += 59;
      const until = async () => Number((await store.read('lease/read', { key: 'main' }))[0]?.['expiresAt']);
      await expect.poll(until).toBe(clock + 60);
      clock += 60;
      await asOnlyWriter(other, 'main', () => expect.poll(() => lease.lost).toBe(true), short);
    },
    short,
  );
});

test('what another is staging right now is not swept', async () => {
  const { store } = app.parts;
  await asOnlyWriter(store, 'main', async () => {
    const { n } = await openImport(store, ORDER);
    // of a store of several servers a lease says that its holder is alive
    const bolt: Store = {
      ...other,
      engine: 'bolt',
      read: other.read.bind(other),
      write: other.write.bind(other),
    };
    expect(await sweepAbandoned(bolt)).toEqual([]);
    expect(await listImports(store, 'main')).toMatchObject([{ n, state: 'staged' }]);
  });
  expect(await sweepAbandoned(other)).toEqual([1]);
});

test('a lease of a time that has not come yet, for the clock was set back, is taken over', async () => {
  const first = await held();
  clock -= FOR_MS;
  await expect(load(other, 'second', { lease: soon })).rejects.toMatchObject({ code: 'IMPORT_LEASED' });
  clock -= 1;
  expect((await load(other, 'second', { lease: soon })).import).toBe(1);
  await first.done();
});
