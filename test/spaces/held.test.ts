/** A projection from held rows, brought up by reading what changed, is the one that reading everything gives. */
import { mkdtemp, readdir, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadTables } from '../../server/imports/load.ts';
import { listImports } from '../../server/imports/record.ts';
import { buildProjection } from '../../server/projection/builder.ts';
import type { Projection } from '../../server/projection/projection.ts';
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
    let followed = 0;
    for (let k = 0; k < STEPS; k++) {
      const earlier = [...live.values()];
      const doing = draw.weighted([
        ['made', 4],
        ['told again', 2],
        ['the same', 2],
        ['claims', 4],
        ['undo', 3],
      ] as const);
      if (doing === 'undo' && live.size > 0) {
        const n = draw.pick([...live.keys()]);
        const undone = await undoWhole(store, space, n, momentOf(k)).then(
          () => true,
          () => false,
        );
        if (undone) live.delete(n);
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
