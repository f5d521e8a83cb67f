/** A store that a crash ended is opened again with all that was acknowledged, whatever its last writes were. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openEmbedded } from '../../server/store/embedded.ts';
import { createSchema, migrate, readRevision } from '../../server/store/migrate.ts';
import type { Store } from '../../server/store/store.ts';
import { random } from '../oracle/random.ts';

const STEPS = process.env['OREPATH_TEST_DEEP'] === '1' ? 400 : 30;
const root = mkdtempSync(join(tmpdir(), 'orepath-mark-'));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(root, 'test-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const open = (name: string): Promise<Store> => openEmbedded(join(folder, name, 'store.grafeo'));

/** As a crash would leave it at this moment. */
function crashed(name: string, to: string): void {
  rmSync(join(folder, to), { recursive: true, force: true });
  for (const file of readdirSync(join(folder, name))) {
    cpSync(join(folder, name, file), join(folder, to, file), { recursive: true });
  }
}

async function newStore(): Promise<Store> {
  mkdirSync(join(folder, '0'));
  const store = await open('0');
  await migrate(store);
  return store;
}

const raise = { statement: 'meta/raise-revision' };
/** Finds nothing that it is about. */
const nothing = { statement: 'meta/release-migration', params: { by: 'nobody' } };

test('one that was started, wrote nothing and was killed is whole at the next start', async () => {
  const first = await newStore();
  await first.write([raise]);
  await first.close();
  for (let i = 0; i < 3; i++) {
    const store = await open(`${i}`);
    await migrate(store);
    await store.write([nothing]);
    crashed(`${i}`, `${i + 1}`);
    await store.close();
  }
  const last = await open('3');
  expect(await readRevision(last)).toBe(1);
  await last.close();
});

test('one that is killed at any moment of a random life holds every write that was acknowledged', async () => {
  const draw = random(14);
  let store = await newStore();
  let life = 0;
  let raised = 0;
  const acts: readonly (() => Promise<unknown>)[] = [
    () => store.write([raise]).then(() => raised++),
    () => store.write([nothing]),
    () => createSchema(store),
    () => store.close().then(async () => (store = await open(`${life}`))),
  ];
  for (let i = 0; i < STEPS; i++) {
    await acts[draw.int(0, acts.length - 1)]!();
    if (draw.int(0, 1)) continue;
    crashed(`${life}`, `${life + 1}`);
    await store.close();
    store = await open(`${++life}`);
    expect(await readRevision(store)).toBe(raised);
  }
  await store.close();
});
