/** A projection from held rows, brought up by reading what changed, is the one that reading everything gives. */
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadTables } from '../../server/imports/load.ts';
import { listImports } from '../../server/imports/record.ts';
import { buildProjection } from '../../server/projection/builder.ts';
import type { Projection } from '../../server/projection/projection.ts';
import type { MatchRow } from '../../server/rows.ts';
import { FilePages } from '../../server/spaces/held/file-pages.ts';
import { type Followed, follow, held } from '../../server/spaces/held/follow.ts';
import { Unreadable } from '../../server/spaces/held/pages.ts';
import { storeSource } from '../../server/spaces/source.ts';
import { undoWhole } from '../../server/spaces/undo.ts';
import { openEmbedded } from '../../server/store/embedded.ts';
import { migrate } from '../../server/store/migrate.ts';
import type { Store } from '../../server/store/store.ts';
import { type Random, random } from '../oracle/random.ts';
import { type Brought, made, retold, tablesOf } from './history.ts';

const NOW = Date.parse('2027-01-01T00:00:00.000Z');
const STAMP = { store: 'one', service: '1' };
const STEPS = 14;
const deep = process.env['OREPATH_TEST_DEEP'] === '1';
const SEEDS = Array.from({ length: deep ? 200 : 8 }, (_, i) => i + 1);

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orepath-held-'));
  store = await openEmbedded(join(folder, 'store.grafeo'));
  await migrate(store);
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const momentOf = (k: number): string => `2026-01-${String(k + 1).padStart(2, '0')}T12:00:00.000Z`;
const nothing: Brought = { entities: [], documents: [], links: [], statuses: [], matches: [] };

async function load(space: string, brought: Brought, k: number): Promise<number> {
  const report = await loadTables(store, tablesOf(brought, `${space} ${k}`), {
    space,
    source: `${k}`,
    describe: 'supersede',
    now: () => new Date(momentOf(k)),
  });
  expect(report.faults).toEqual([]);
  return report.import!;
}

/** Claims between entities that others brought, into two of them at most. */
function claims(draw: Random, earlier: readonly Brought[], k: number): Brought {
  const from = earlier.flatMap(({ links }) => links);
  if (from.length === 0) return made(draw, k);
  const links = Array.from({ length: 2 }, (_, i) => {
    const { document: _of, ...like } = draw.pick(from);
    return { ...like, id: `link:${k}-more-${i}`, share: 0.25 };
  });
  return { ...nothing, links };
}

const renamed = ({ entities, ...brought }: Brought, k: number): Brought => ({
  ...brought,
  entities: entities.map((row) => ({ ...row, name: `Another ${k}` })),
});

/** All that a projection holds, by ids and names, in an order of its own. */
function told(projection: Projection): object {
  const { claims: c, entities, recordings } = { ...projection, recordings: projection.claims.recordings };
  const rows = <T>(count: number, row: (i: number) => T): string[] =>
    Array.from({ length: count }, (_, i) => JSON.stringify(row(i))).sort();
  const id = (x: number) => projection.idOf(x);
  return {
    snapshot: projection.snapshotAt(NOW),
    entities: rows(entities.count, (x) => [
      id(x),
      projection.nameOf(x),
      entities.kind[x],
      projection.countryOf(x),
      projection.regionOf(x),
      projection.materialsOf(x),
      entities.validFrom[x],
      entities.validTo[x],
    ]),
    claims: rows(c.count, (i) => [
      projection.claimId(i),
      id(c.supplier[i]!),
      id(c.customer[i]!),
      c.share[i],
      projection.materialNames(c.materials[i]!),
      [c.basis[i], c.scope[i], c.depth[i], c.validFrom[i], c.validTo[i]],
      [recordings.recordedAt, recordings.retractedAt, recordings.importRank].map((of) => of[c.recording[i]!]),
      projection.documentIds[c.document[i]!] ?? null,
    ]),
    aliases: projection.aliases.all,
    otherNames: rows(projection.otherNames.all.length, (i) => projection.otherNames.all[i]),
    merging: projection.merging,
    facts: projection.facts,
    statuses: projection.statuses,
    documents: projection.documents,
  };
}

/** As a build's thread does it: the folder is opened, brought up and left. */
async function brought(space: string): Promise<{ read: Followed; told: object }> {
  const imports = await listImports(store, space);
  const pages = FilePages.open(join(folder, space), STAMP);
  const read = await follow(store, pages, space, imports);
  const projection = await buildProjection(storeSource(held(store, pages), space, imports));
  pages.close();
  return { read, told: told(projection) };
}

async function whole(space: string): Promise<object> {
  return told(await buildProjection(storeSource(store, space, await listImports(store, space))));
}

describe.each(SEEDS)('history %i', (seed) => {
  test('is the same from held rows as from all rows, at every step', async () => {
    const space = `f${seed}`;
    const draw = random(seed);
    const live = new Map<number, Brought>();
    const gone: Brought[] = [];
    let followed = 0;
    for (let k = 0; k < STEPS; k++) {
      const earlier = [...live.values()];
      const doing = draw.weighted([
        ['made', 4],
        ['told again', 2],
        ['the same', 2],
        ['claims', 4],
        ['undo', 3],
        ['again', 2],
      ] as const);
      if (doing === 'undo' && live.size > 0) {
        const n = draw.pick([...live.keys()]);
        const undone = await undoWhole(store, space, n, momentOf(k)).then(
          () => true,
          () => false,
        );
        if (undone) {
          gone.push(live.get(n)!);
          live.delete(n);
        }
      } else if (doing === 'again' && gone.length > 0) {
        // over what the undone one left, as it was or in other words
        const next = draw.pick(gone);
        live.set(await load(space, draw.chance(0.5) ? next : renamed(next, k), k), next);
      } else if (earlier.length === 0 || doing === 'made') {
        const next = made(draw, k);
        live.set(await load(space, next, k), next);
      } else {
        const next =
          doing === 'claims'
            ? claims(draw, earlier, k)
            : doing === 'told again'
              ? retold(draw.pick(earlier), k)
              : draw.pick(earlier);
        live.set(await load(space, next, k), next);
      }
      if (draw.chance(0.3)) continue;
      const { read, told: now } = await brought(space);
      expect(now).toEqual(await whole(space));
      expect(read.whole).toBe(followed++ === 0);
    }
  });
});

describe('what is read', () => {
  const random1 = random(99);
  const first = made(random1, 0);
  const space = 'read';

  test('is everything at first, then what an import brings and touches, and nothing for an undo', async () => {
    await load(space, { ...first, matches: [] }, 0);
    expect((await brought(space)).read).toMatchObject({ imports: 1, whole: true });
    expect((await brought(space)).read).toEqual({ imports: 0, rows: 0, whole: false });
    const into = first.entities[0]!.id;
    const status = { ...first.statuses[0]!, id: 'status:new', value: 'no', document: 'doc:0' };
    const n = await load(space, { ...nothing, statuses: [status] }, 1);
    expect((await brought(space)).read).toEqual({ imports: 1, rows: 1, whole: false });
    const link = { id: 'l:self', supplier: into, customer: into, materials: ['tin'], products: [] };
    await load(
      space,
      { ...nothing, links: [{ ...link, basis: 'declared', scope: 'company', depth: 'direct' }] },
      2,
    );
    const { read } = await brought(space);
    const others = first.links.filter(({ customer }) => customer === into).length;
    expect(read).toEqual({ imports: 1, rows: others + 1, whole: false });
    await undoWhole(store, space, n, momentOf(3));
    expect((await brought(space)).read).toEqual({ imports: 0, rows: 0, whole: false });
  });

  test('is everything where rows are held of another store, and of one whose history is another', async () => {
    const imports = await listImports(store, space);
    const other = FilePages.open(join(folder, space), { ...STAMP, store: 'two' });
    expect((await follow(store, other, space, imports)).whole).toBe(true);
    other.close();
    const restored = imports.map((entry) => (entry.n === imports[0]!.n ? { ...entry, digest: 'x' } : entry));
    const pages = FilePages.open(join(folder, space), { ...STAMP, store: 'two' });
    expect((await follow(store, pages, space, restored)).whole).toBe(true);
    pages.close();
  });

  test('is everything where an import does not say what it touches, or the notes are gone', async () => {
    const another = 'noted';
    await load(another, { ...first, matches: [] }, 0);
    await brought(another);
    await load(another, claims(random1, [first], 1), 1);
    const imports = await listImports(store, another);
    const pages = FilePages.open(join(folder, another), STAMP);
    const old = imports.map((entry) => ({ ...entry, touches: null }));
    const copy = FilePages.open(join(folder, another), STAMP);
    expect((await follow(store, copy, another, old)).whole).toBe(true);
    copy.close();
    await brought(another);
    await load(another, claims(random1, [first], 2), 2);
    await store.write([{ statement: 'import/forget-touches', params: { before: 9_999, limit: 9_999 } }]);
    expect((await brought(another)).read.whole).toBe(true);
    pages.close();
  });

  test('is never a damaged file', async () => {
    const rows = join(folder, 'noted');
    for (const name of await readdir(rows)) if (name.endsWith('.pages')) await truncate(join(rows, name), 40);
    await expect(brought('noted')).rejects.toThrow(Unreadable);
  });
});

describe('held files', () => {
  const draw = random(7);
  const space = 'files';
  const rows = () => join(folder, space);
  const first = made(random(3), 0);
  const NOTES = { 'contact name': 'Mika Sato', email: 'mika@example.com' };

  test('of which any byte is another are read anew or say so; the answer is the same', async () => {
    await load(space, { ...first, matches: [] }, 0);
    await brought(space);
    await load(space, claims(draw, [first], 1), 1);
    await brought(space);
    const expected = await whole(space);
    const met = new Set<string>();
    for (let k = 0; k < 60; k++) {
      const names = await readdir(rows());
      const name = k % 2 ? 'index.json' : draw.pick(names.filter((each) => each.endsWith('.pages')));
      const bytes = await readFile(join(rows(), name));
      bytes[draw.int(0, bytes.length - 1)]! ^= 1 << draw.int(0, 7);
      await writeFile(join(rows(), name), bytes);
      try {
        const { read, told: now } = await brought(space);
        expect(now).toEqual(expected);
        met.add(read.whole ? 'anew' : 'as it was');
      } catch (error) {
        expect(error).toBeInstanceOf(Unreadable);
        met.add('said');
        await rm(rows(), { recursive: true });
        await brought(space);
      }
    }
    expect(met).toContain('said');
    expect(met).toContain('anew');
  });

  test('stay few, and no larger than twice what they hold', async () => {
    for (let k = 2; k < 22; k++) {
      await load(space, claims(draw, [first], k), k);
      await brought(space);
    }
    const files = (await readdir(rows())).filter((name) => name.endsWith('.pages'));
    expect(files.length).toBeLessThan(14);
    const sizes = await Promise.all(files.map(async (name) => (await stat(join(rows(), name))).size));
    const copy = FilePages.open(join(folder, 'copy'), STAMP);
    await follow(store, copy, space, await listImports(store, space));
    copy.close();
    const [only] = (await readdir(join(folder, 'copy'))).filter((name) => name.endsWith('.pages'));
    const { size } = await stat(join(folder, 'copy', only!));
    expect(sizes.reduce((sum, each) => sum + each, 0)).toBeLessThan(2.5 * size);
  });

  test.skipIf(process.platform === 'win32')('are read by nobody else on the machine', async () => {
    for (const name of ['.', ...(await readdir(rows()))]) {
      expect((await stat(join(rows(), name))).mode & 0o077).toBe(0);
    }
  });

  test('name nobody: neither contacts of further descriptions nor who decided', async () => {
    const personal = 'persons';
    const entities = first.entities.map((row) => ({ ...row, notes: NOTES }));
    const decidedAt = momentOf(0);
    const match = { id: 'm:1', a: 'own:a', b: 'duns:1', state: 'confirmed', decidedBy: 'Kei Ito', decidedAt };
    const both = ['own:a', 'duns:1'].map((id) => ({ ...first.entities[0]!, id, kind: 'company' as const }));
    const others = first.entities.filter(({ id }) => !both.some((row) => row.id === id));
    await load(personal, { ...first, entities: [...both, ...others], matches: [] }, 0);
    const told = [...both.map((row) => ({ ...row, notes: NOTES })), ...entities.slice(0, 1)];
    const once = told.filter((row, i) => told.findIndex(({ id }) => id === row.id) === i);
    await load(personal, { ...nothing, entities: once, matches: [match as MatchRow] }, 1);
    const pages = (await listImports(store, personal)).map(({ firstPage }) => firstPage);
    const contents = await store.read('person/contents', { space: personal, pages });
    expect(JSON.stringify(contents)).toContain('Mika Sato');
    expect((await brought(personal)).told).toEqual(await whole(personal));
    for (const name of await readdir(join(folder, personal))) {
      const text = (await readFile(join(folder, personal, name))).toString('latin1');
      for (const word of ['Mika', 'mika@', 'Kei Ito']) expect(text).not.toContain(word);
    }
  });
});
