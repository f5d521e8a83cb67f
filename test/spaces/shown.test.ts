/**
 * What shows after any sequence of imports, decisions and undos, against a reading of the rule that knows neither
 * versions nor descriptions nor merged rows.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadTables } from '../../server/imports/load.ts';
import { listImports } from '../../server/imports/record.ts';
import { openTables } from '../../server/ingest/tables/index.ts';
import { buildProjection } from '../../server/projection/builder.ts';
import { counts, type Projection } from '../../server/projection/projection.ts';
import { parseDay, parseMoment } from '../../server/projection/times.ts';
import { checkStore } from '../../server/spaces/check.ts';
import { exportSpace } from '../../server/spaces/export.ts';
import { claimOf } from '../../server/spaces/replacement.ts';
import { storeSource } from '../../server/spaces/source.ts';
import { undoWhole } from '../../server/spaces/undo.ts';
import { openEmbedded } from '../../server/store/embedded.ts';
import { migrate } from '../../server/store/migrate.ts';
import type { Store } from '../../server/store/store.ts';
import { type Random, random } from '../oracle/random.ts';
import { type Brought, type Dates, made, retold, tablesOf } from './history.ts';
import { type Recorded, type Shown, shownAt } from './plain.ts';

const NOW = '2026-03-01T00:00:00.000Z';
const DAYS = ['2024-12-31', '2025-01-31', '2025-05-01', '2025-09-30', '2026-01-04', '2026-07-01'];
const STEPS = 8;
const deep = process.env['OREPATH_TEST_DEEP'] === '1';
const SEEDS = Array.from({ length: deep ? 300 : 12 }, (_, i) => i + 1);

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orepath-shown-'));
  store = await openEmbedded(join(folder, 'store.grafeo'));
  await migrate(store);
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const momentOf = (k: number): string => `2026-01-${String(k + 1).padStart(2, '0')}T12:00:00.000Z`;

async function load(space: string, brought: Brought, k: number): Promise<Recorded> {
  const at = momentOf(k);
  const set = tablesOf(brought, `${space} ${k}`);
  const report = await loadTables(store, set, {
    space,
    source: `${k}`,
    describe: 'supersede',
    now: () => new Date(at),
  });
  expect(report.faults).toEqual([]);
  return { n: report.import!, at, undone: false, brought };
}

async function projected(space: string, at?: string): Promise<Projection> {
  return buildProjection(storeSource(store, space, await listImports(store, space), at));
}

function shownBy(projection: Projection, known: string, day: string): Shown {
  const at = { day: parseDay(day)!, known: parseMoment(known)! };
  const { claims, entities } = projection;
  const { recordings } = claims;
  const links: string[] = [];
  for (let claim = 0; claim < claims.count; claim++) {
    const recording = claims.recording[claim]!;
    const dated = {
      from: claims.validFrom[claim]!,
      to: claims.validTo[claim]!,
      recorded: recordings.recordedAt[recording]!,
      retracted: recordings.retractedAt[recording]!,
    };
    if (!counts(dated, at.day, at.known)) continue;
    const ends = [claims.supplier[claim]!, claims.customer[claim]!].map((x) => projection.idOf(x));
    links.push(`${claimOf(projection.claimId(claim))} ${ends.join(' ')}`);
  }
  const shown = Array.from({ length: entities.count }, (_, x) => [
    projection.idOf(x),
    {
      name: projection.nameOf(x),
      country: projection.countryOf(x),
      region: projection.regionOf(x),
      materials: projection.materialsOf(x),
    },
  ]);
  return {
    entities: Object.fromEntries(shown),
    merged: Object.fromEntries(projection.aliases.all.map(({ id, of }) => [id, of])),
    links: links.sort(),
    statuses: projection.statuses
      .filter((status) => counts(status, at.day, at.known))
      .map(({ id, about }) => `${claimOf(id)} ${about}`)
      .sort(),
  };
}

async function expectShown(space: string, history: readonly Recorded[]): Promise<void> {
  const present = await projected(space);
  for (const day of DAYS) expect(shownBy(present, NOW, day)).toEqual(shownAt(history, NOW, day));
}

/** Eight steps: imports, the same told again, undos. */
async function live(
  space: string,
  draw: Random,
  dates: Dates,
  each: (history: readonly Recorded[]) => Promise<void> = async () => undefined,
): Promise<Recorded[]> {
  const history: Recorded[] = [];
  for (let k = 0; k < STEPS; k++) {
    const visible = history.filter(({ undone }) => !undone);
    if (visible.length > 1 && draw.chance(0.25)) {
      const entry = draw.pick(visible);
      await undoWhole(store, space, entry.n, momentOf(k));
      entry.undone = true;
    } else if (visible.length > 1 && draw.chance(0.3)) {
      history.push(await load(space, retold(draw.pick(visible).brought, k), k));
    } else history.push(await load(space, made(draw, k, dates), k));
    await each(history);
  }
  return history;
}

describe.each(SEEDS)('history %i', (seed) => {
  test('shows what a plain reading of the rule shows, now and at every earlier moment', async () => {
    const space = `h${seed}`;
    const history = await live(space, random(seed), 'any', (sofar) => expectShown(space, sofar));
    for (let k = 0; k < STEPS; k += 2) {
      const then = await projected(space, momentOf(k));
      for (const day of DAYS) {
        expect(shownBy(then, momentOf(k), day)).toEqual(shownAt(history, momentOf(k), day));
      }
    }
  });

  test('comes back from its export with the same snapshot', async () => {
    const space = `e${seed}`;
    await live(space, random(seed), 'claims');
    const dir = join(folder, space);
    await exportSpace(store, space, await listImports(store, space), dir);
    const set = await openTables(dir);
    const options = { space: `${space}-again`, source: dir, trustRecorded: true, now: () => new Date(NOW) };
    const report = await loadTables(store, set, options);
    await set.close();
    expect(report.faults).toEqual([]);
    const later = parseMoment('2026-04-01T00:00:00.000Z')!;
    const [before, after] = [await projected(space), await projected(`${space}-again`)];
    expect(after.snapshotAt(later)).toBe(before.snapshotAt(later));
  });
});

test('the order of loading decides nothing where dates do', async () => {
  for (const seed of SEEDS.slice(0, 8)) {
    const draw = random(seed);
    const brought = Array.from({ length: 5 }, (_, k) => made(draw, k, 'all'));
    const snapshots = new Set<string>();
    for (const [i, order] of [
      [0, 1, 2, 3, 4],
      [4, 3, 2, 1, 0],
      [2, 4, 0, 3, 1],
    ].entries()) {
      for (const [k, which] of order.entries()) await load(`o${seed}-${i}`, brought[which]!, k);
      snapshots.add((await projected(`o${seed}-${i}`)).snapshotAt(parseMoment(NOW)!));
    }
    expect([...snapshots]).toHaveLength(1);
  }
});

test('the store stays consistent through all of it', async () => {
  expect((await checkStore(store)).faults).toEqual([]);
});
