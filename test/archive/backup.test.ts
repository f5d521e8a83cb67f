/** A backup is all of a store at one moment, and comes back whole or not at all. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { backupStore } from '../../server/archive/backup.ts';
import { inspectArchive } from '../../server/archive/restore.ts';
import { restoreHere } from '../../server/archive/restore-here.ts';
import { AuditedStore } from '../../server/audit/audited-store.ts';
import type { AuditRecord } from '../../server/audit/record.ts';
import { auditRecords, brokenChain } from '../../server/audit/verify.ts';
import { createKey } from '../../server/auth/keys.ts';
import { readConfig } from '../../server/config.ts';
import { loadTables } from '../../server/imports/load.ts';
import { listImports } from '../../server/imports/record.ts';
import { openTables } from '../../server/ingest/tables/index.ts';
import { decideMatch } from '../../server/matches/decide.ts';
import { matchSpace } from '../../server/matches/match-space.ts';
import { checkStore } from '../../server/spaces/check.ts';
import { exportSpace } from '../../server/spaces/export.ts';
import { undoWhole } from '../../server/spaces/undo.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { random } from '../oracle/random.ts';
import { neo4jOrSkip } from '../support/neo4j/require.ts';
import { type Neo4jServer, startNeo4j } from '../support/neo4j/server.ts';

const NOW = new Date('2026-11-23T08:00:00.000Z');
const now = () => NOW;
const SEED = join(import.meta.dirname, '../../seed/demo');
const folder = mkdtempSync(join(tmpdir(), 'orepath-backup-'));
/** Of one test alone, and of each time that it is tried. */
let own = folder;
beforeEach(() => {
  own = mkdtempSync(join(folder, 'test-'));
});
const at = (...parts: string[]): string => join(own, ...parts);
/** Every line of Neo4j that there is, in place of the first. */
const ON_ALL = process.env['OREPATH_TEST_DEEP'] === '1';
const none = { folders: {}, now };

let store: Store;
let archive: string;
let sha256: string;

async function load(into: Store, path: string, space: string): Promise<void> {
  const set = await openTables(path);
  const report = await loadTables(into, set, { space, source: path, trustRecorded: true, now });
  await set.close();
  expect(report.faults).toEqual([]);
}

/** A few entities and links of their own. */
function tables(name: string, count: number): string {
  const dir = at(`tables-${name}`);
  mkdirSync(dir);
  const ids = Array.from({ length: count }, (_, i) => `${name}-${i}`);
  writeFileSync(
    join(dir, 'entities.csv'),
    `id,kind,name\n${ids.map((id) => `${id},company,${id}`).join('\n')}\n`,
  );
  const links = ids.slice(1).map((id, i) => `${ids[i]},${id},tin,0.5`);
  writeFileSync(join(dir, 'links.csv'), `supplier,customer,materials,share\n${links.join('\n')}\n`);
  return dir;
}

const open = (name: string): Promise<Store> => openStore(readConfig({ OREPATH_DATA: at(name) }));

/** What a person can get out of a store: every table, the check, the imports, the questions and keys. */
async function allOf(of: Store, name: string): Promise<unknown> {
  const spaces = (await of.read('space/list')).map((row) => String(row['space']));
  const files: Record<string, string> = {};
  const imports: unknown[] = [];
  for (const space of spaces) {
    const dir = at(name, space);
    imports.push(await listImports(of, space));
    await exportSpace(of, space, await listImports(of, space), dir);
    for (const file of readdirSync(dir)) files[`${space}/${file}`] = readFileSync(join(dir, file), 'utf8');
  }
  return { files, imports, check: await checkStore(of), keys: await of.read('key/list') };
}

/** The lines of an archive but for its head, its end, the store's own record and that of what was done. */
const rowsIn = (file: string): string[] =>
  gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => /^\{"of":"(?!Meta"|AuditRecord")/.test(line));

async function recordsOf(of: Store): Promise<AuditRecord[]> {
  const records: AuditRecord[] = [];
  for await (const page of auditRecords(of)) records.push(...page);
  return records;
}

const headOf = (records: readonly AuditRecord[]): string => `${records.at(-1)!.n}:${records.at(-1)!.hash}`;

/** All that was on record, and after it that `archive` was restored, in a chain that holds. */
async function expectOnRecord(of: Store, before: string | null): Promise<void> {
  expect(await brokenChain(of)).toBeNull();
  const records = await recordsOf(of);
  expect(records.slice(0, -1)).toEqual(await recordsOf(store));
  const last = records.at(-1)!;
  expect(last).toMatchObject({ action: 'store.restore', by: 'local', space: null, target: sha256 });
  expect(JSON.parse(last.before ?? 'null')).toEqual(before && { head: before });
  expect(JSON.parse(last.after!)).toMatchObject({ takenAt: NOW.toISOString() });
}

/** The rows of `archive`, in its order; of others the first that differs is told. */
function expectSameRows(file: string): void {
  const expected = rowsIn(archive);
  const lines = rowsIn(file);
  const differs = lines.findIndex((line, i) => line !== expected[i]);
  expect(lines[differs]).toBe(expected[differs]);
  expect(lines.length).toBe(expected.length);
}

beforeAll(async () => {
  store = new AuditedStore(await open('first'), 'local', now);
  await load(store, SEED, 'demo');
  await matchSpace(store, { space: 'demo', now });
  await load(store, tables('undone', 5), 'demo');
  await undoWhole(store, 'demo', (await listImports(store, 'demo')).at(-1)!.n, NOW.toISOString());
  const [pair] = await store.read('export/matches', { space: 'demo', pages: [0, 1, 2, 3] });
  const { from, to } = pair as { from: string; to: string };
  await decideMatch(store, { space: 'demo', a: from, b: to, state: 'rejected', by: 'a person', now });
  await createKey(store, {
    name: 'a program',
    grants: [{ space: 'demo', role: 'viewer', buyers: null }],
    expiresAt: null,
    by: 'local',
    now: NOW,
  });
  mkdirSync(at('first', 'mappings'));
  writeFileSync(at('first', 'mappings', 'a.json'), '{"a":1}');
  // an import that is under way: its number and pages are taken, and nothing of it shows
  const opened = { space: 'demo', source: 's', digest: 'd', now: NOW.toISOString() };
  await store.write([
    { statement: 'import/open', params: { ...opened, trustRecorded: false, rows: 1, pages: 1 } },
  ]);
  archive = at('first.archive');
  const folders = { mappings: at('first', 'mappings') };
  ({ sha256 } = await backupStore(store, archive, { folders, now }));
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const order = (data: string, file = archive) => ({
  data: at(data),
  neo4j: null,
  file,
  replace: false,
  dryRun: false,
  now,
});

describe('a backup', () => {
  test('restored gives the same tables, imports, decisions and keys, without what never showed', async () => {
    await restoreHere(order('second'));
    const second = await open('second');
    const all = (await allOf(second, 'e2')) as {
      check: { faults: unknown[] };
      imports: { state: string }[][];
    };
    expect(all.check.faults).toEqual([]);
    expect(all.imports[0]!.map(({ state }) => state)).toContain('undone');
    const before = (await allOf(store, 'e1')) as typeof all;
    const shown = before.imports.map((each) => each.filter(({ state }) => state !== 'staged'));
    const faults = before.check.faults.filter((fault) => (fault as { code: string }).code !== 'LEFT_STAGED');
    expect(all).toEqual({ ...before, imports: shown, check: { ...before.check, faults } });
    expect(readFileSync(at('second', 'mappings', 'a.json'), 'utf8')).toBe('{"a":1}');
    await backupStore(second, at('again.archive'), none);
    expectSameRows(at('again.archive'));
    await load(second, tables('after', 3), 'demo');
    expect((await checkStore(second)).faults).toEqual([]);
    await second.close();
  });

  test('goes into a store that holds something only when told, and keeps the old one aside', async () => {
    const other = await open('third');
    await load(other, tables('other', 4), 'main');
    await other.close();
    await expect(restoreHere(order('third'))).rejects.toMatchObject({ code: 'OUTPUT_EXISTS' });
    const { aside } = await restoreHere({ ...order('third'), replace: true });
    const third = await open('third');
    expect(await listImports(third, 'main')).toEqual([]);
    await third.close();
    mkdirSync(at('aside'));
    writeFileSync(at('aside', 'orepath.grafeo'), readFileSync(aside!));
    const old = await open('aside');
    expect((await checkStore(old)).counts).toMatchObject({ main: { entities: 4, links: 3 } });
    await old.close();
  });

  test('that is restored is on record after all that was done before it, with the record that it took the place of', async () => {
    await restoreHere(order('twice'));
    const first = new AuditedStore(await open('twice'), 'local', now);
    await expectOnRecord(first, null);
    await load(first, tables('lost', 3), 'main');
    const records = await recordsOf(first);
    expect(records.at(-1)).toMatchObject({ action: 'import.commit', n: (await recordsOf(store)).length + 2 });
    await first.close();
    await restoreHere({ ...order('twice'), replace: true });
    const again = await open('twice');
    await expectOnRecord(again, headOf(records));
    await again.close();
  });

  test('never overwrites a file', async () => {
    await expect(backupStore(store, archive, none)).rejects.toMatchObject({ code: 'OUTPUT_EXISTS' });
  });

  test('taken while imports run holds whole imports only', async () => {
    const busy = new AuditedStore(await open('busy'), 'local', now);
    let on = true;
    const writing = (async () => {
      for (let i = 0; on; i++) await load(busy, tables(`busy${i}`, 40), 'main');
    })();
    for (let i = 0; i < 4; i++) {
      const shown = async () =>
        (await listImports(busy, 'main')).filter(({ state }) => state === 'visible').length;
      await expect.poll(shown, { timeout: 20_000 }).toBeGreaterThan(i);
      const { counts } = await backupStore(busy, at(`busy-${i}.archive`), none);
      await restoreHere(order(`busy-${i}`, at(`busy-${i}.archive`)));
      const restored = await open(`busy-${i}`);
      const { faults, counts: held } = await checkStore(restored);
      expect(faults).toEqual([]);
      const imports = (await listImports(restored, 'main')).length;
      expect(imports).toBe(counts['Import']);
      expect(held['main']).toMatchObject({ entities: 40 * imports, links: 39 * imports });
      await restored.close();
    }
    on = false;
    await writing;
    await busy.close();
  });
});

describe('a damaged archive', () => {
  const draw = random(8);
  const bytes = () => readFileSync(archive);
  const digest = (buffer: Buffer): string => createHash('sha256').update(gunzipSync(buffer)).digest('hex');

  test('with a bit turned anywhere is refused, or holds the same to the last byte', async () => {
    const same = digest(bytes());
    let refused = 0;
    for (let i = 0; i < 150; i++) {
      const turned = bytes();
      const where = draw.int(0, turned.length - 1);
      turned[where]! ^= 1 << draw.int(0, 7);
      writeFileSync(at('turned.archive'), turned);
      const outcome = await inspectArchive(at('turned.archive')).then(
        () => digest(turned),
        (error: { code: string }) => error.code,
      );
      expect([same, 'UNREADABLE_ARCHIVE']).toContain(outcome);
      if (outcome !== same) refused++;
    }
    expect(refused).toBeGreaterThan(140);
  });

  test('cut anywhere is refused', async () => {
    for (const part of [0, 0.1, 0.5, 0.9, 0.999]) {
      writeFileSync(at('cut.archive'), bytes().subarray(0, Math.floor(bytes().length * part)));
      await expect(inspectArchive(at('cut.archive'))).rejects.toMatchObject({ code: 'UNREADABLE_ARCHIVE' });
    }
  });

  test('with a line taken out, one changed, one of another version or no record is refused, and nothing is made', async () => {
    const lines = gunzipSync(bytes()).toString('utf8').trimEnd().split('\n');
    const changed: readonly string[][] = [
      lines.toSpliced(3, 1),
      lines.map((line) => line.replace('own:hoshino', 'own:hoshinp')),
      lines.slice(0, -1),
      [...lines, lines[1]!],
      ['{"orepathArchive":2}', ...lines.slice(1)],
    ];
    for (const each of changed) {
      writeFileSync(at('changed.archive'), gzipSync(`${each.join('\n')}\n`));
      await expect(restoreHere(order('never', at('changed.archive')))).rejects.toMatchObject({
        code: 'UNREADABLE_ARCHIVE',
      });
    }
    expect(readdirSync(own)).not.toContain('never');
  });
});

/** A new Neo4j plans each statement once, which a busy machine takes its time for. */
const SLOW = 240_000;

describe.each(neo4jOrSkip().slice(0, ON_ALL ? undefined : 1))('on Neo4j $line', (line) => {
  let server: Neo4jServer;
  beforeAll(async () => {
    server = await startNeo4j(line);
  });
  beforeEach(() => emptied(server));
  afterAll(() => server.stop());

  const onNeo4j = (data = 'on-neo4j') => ({
    ...order(data),
    neo4j: { ...access(server), database: 'neo4j' },
  });
  const openNeo4j = () => openStore({ ...readConfig({ OREPATH_DATA: at('on-neo4j') }), ...onNeo4j() });

  test(
    'an archive of the embedded store comes in, and the way back holds the same',
    async () => {
      await restoreHere(onNeo4j());
      const there = await openNeo4j();
      expect((await checkStore(there)).faults).toEqual([]);
      await backupStore(there, at('neo4j.archive'), none);
      await there.close();
      expectSameRows(at('neo4j.archive'));
      await expect(restoreHere(onNeo4j())).rejects.toMatchObject({ code: 'OUTPUT_EXISTS' });
      await restoreHere(order('back', at('neo4j.archive')));
      const back = await open('back');
      expect((await checkStore(back)).faults).toEqual([]);
      await backupStore(back, at('back.archive'), none);
      await back.close();
      expectSameRows(at('back.archive'));
    },
    SLOW,
  );

  test(
    'a restore that was broken off is served by nobody, and made good by the next',
    async () => {
      const ended = new Error('ended');
      const onProgress = (rows: number): void => {
        if (rows > 500) throw ended;
      };
      await expect(restoreHere({ ...onNeo4j(), onProgress })).rejects.toBe(ended);
      await expect(openNeo4j()).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
      await restoreHere(onNeo4j());
      const again = await openNeo4j();
      await expectOnRecord(again, null);
      await backupStore(again, at('neo4j.archive'), none);
      await again.close();
      expectSameRows(at('neo4j.archive'));
    },
    SLOW,
  );

  test(
    'what it held is an archive in the data folder before anything is put in its place',
    async () => {
      const before = new AuditedStore(await openNeo4j(), 'local', now);
      await load(before, tables('other', 4), 'main');
      const head = headOf(await recordsOf(before));
      await before.close();
      const { aside } = await restoreHere({ ...onNeo4j(), replace: true });
      const after = await openNeo4j();
      expect(await listImports(after, 'main')).toEqual([]);
      await expectOnRecord(after, head);
      await backupStore(after, at('neo4j.archive'), none);
      await after.close();
      expectSameRows(at('neo4j.archive'));
      await restoreHere(order('old', aside!));
      const old = await open('old');
      expect((await checkStore(old)).counts).toMatchObject({ main: { entities: 4, links: 3 } });
      await old.close();
    },
    SLOW,
  );
});

const access = ({ uri, user, password }: Neo4jServer) => ({ uri, user, password });

async function emptied(server: Neo4jServer): Promise<void> {
  const { uri, user, password } = access(server);
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  await driver.executeQuery('MATCH (n) DETACH DELETE n', {}, { database: 'neo4j' });
  await driver.close();
}
