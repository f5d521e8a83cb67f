/** Bits turned anywhere in the embedded store's file and its log: refused, or provably without effect. 200 places. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadTables } from '../../server/imports/load.ts';
import { openTables } from '../../server/ingest/tables/index.ts';
import { openEmbedded } from '../../server/store/embedded.ts';
import { migrate } from '../../server/store/migrate.ts';
import type { Store } from '../../server/store/store.ts';
import { random } from '../oracle/random.ts';

const DEEP = process.env['OREPATH_TEST_DEEP'] === '1';
const PLACES = DEEP ? 1_000 : 100;
/** Each place is a copy, a start and an end of a store, all synced to disk: on a busy disk more than a test has else. */
const TIMEOUT_MS = PLACES * 2_000;
const SEED = join(import.meta.dirname, '../../seed/demo');
const folder = mkdtempSync(join(tmpdir(), 'orepath-damaged-'));

beforeAll(async () => {
  const store = await openEmbedded(join(folder, 'store.grafeo'));
  await migrate(store);
  const set = await openTables(SEED);
  await loadTables(store, set, { space: 'demo', source: SEED, trustRecorded: true });
  await set.close();
  // as a crash leaves it: writes in the log that are not in the file yet
  for (const name of readdirSync(folder))
    cpSync(join(folder, name), join(folder, 'crashed', name), { recursive: true });
  await store.close();
  cpSync(join(folder, 'store.grafeo'), join(folder, 'closed', 'store.grafeo'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** All that the tables hold, and the store's own record. */
async function contentOf(store: Store): Promise<string> {
  const params = { space: 'demo', pages: [0, 1] };
  const names = ['entities', 'documents', 'facts', 'statuses', 'links', 'operates', 'owns', 'matches'];
  const parts = [await store.read('meta/read'), await store.read('import/list', { space: 'demo' })];
  for (const name of names) parts.push(await store.read(`export/${name}`, params));
  return JSON.stringify(parts);
}

const copyOf = (state: string, name: string): string => {
  const to = join(folder, name);
  rmSync(to, { recursive: true, force: true });
  cpSync(join(folder, state), to, { recursive: true });
  return to;
};

async function read(at: string): Promise<string> {
  const store = await openEmbedded(join(at, 'store.grafeo'));
  try {
    return await contentOf(store);
  } finally {
    await store.close();
  }
}

const filesBelow = (at: string): string[] =>
  readdirSync(at, { recursive: true, encoding: 'utf8' })
    .map((name) => join(at, name))
    .filter((path) => statSync(path).isFile() && statSync(path).size > 0);

test.each(['closed', 'crashed'])(
  `${PLACES} bits turned in a store that was %s`,
  async (state) => {
    const draw = random(state.length);
    const whole = await read(copyOf(state, 'whole'));
    expect(whole).toContain('own:hoshino');
    let refused = 0;
    for (let i = 0; i < PLACES; i++) {
      const at = copyOf(state, 'turned');
      const files = filesBelow(at);
      const file = files[i % files.length]!;
      const bytes = readFileSync(file);
      const where = draw.int(0, bytes.length - 1);
      bytes[where]! ^= 1 << draw.int(0, 7);
      writeFileSync(file, bytes);
      const outcome = await read(at).catch((error: { code: string }) => error.code);
      // a place that is not used holds nothing: the content is the same to the last byte
      expect(['STORE_DAMAGED', whole], `byte ${where} of ${file}`).toContain(outcome);
      if (outcome !== whole) refused++;
    }
    expect(refused).toBeGreaterThan(PLACES / 4);
  },
  TIMEOUT_MS,
);
