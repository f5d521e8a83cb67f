/** Brings a store to this version's schema and back: constraints and indexes first, then the migrations between. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { OrepathError } from '../errors.ts';
import { statementsFor } from './statements.ts';
import type { Store } from './store.ts';

/**
 * Steps from one schema version to the next and back. Every statement changes at most `limit` rows, none that it has
 * changed before, and returns how many as `changed`; it is repeated until that is 0. So a migration that was broken off
 * is finished by running it again.
 */
export interface Migration {
  /** The version that it leads to. */
  version: number;
  about: string;
  up: readonly string[];
  down: readonly string[];
}

/** In order of version; the first version is made by constraints/ and meta/create. */
export const MIGRATIONS: readonly Migration[] = [];

const versionAfter = (migrations: readonly Migration[]): number => 1 + migrations.length;

export const SCHEMA_VERSION = versionAfter(MIGRATIONS);

/** Rows of one unit of a migration. */
const AT_ONCE = 5_000;
/** Whoever migrates and is not heard of for so long is gone, in ms. */
const LEASE_MS = 60_000;
const ASK_AGAIN_MS = 250;

/** Constraints and indexes. */
export async function createSchema(store: Store): Promise<void> {
  for (const [name] of statementsFor(store.engine)) {
    if (name.startsWith('constraints/')) await store.write([{ statement: name }]);
  }
}

async function versionOf(store: Store): Promise<number | undefined> {
  const [meta] = await store.read('meta/read');
  return meta && Number(meta['schemaVersion']);
}

/**
 * Makes the store's record where there is none, and runs every migration that it has not seen; of several servers that
 * start at once, one. Throws STORE_TOO_NEW for a store of a later version, STORE_DAMAGED for one half restored.
 */
export async function migrate(store: Store, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  await createSchema(store);
  const target = versionAfter(migrations);
  const found = await versionOf(store);
  if (found === undefined) {
    await store.write([{ statement: 'meta/create', params: { schemaVersion: target } }]);
    return;
  }
  await refuseHalfRestored(store);
  if (found > target) throw tooNew(target, found);
  if (found < target) await alone(store, (beat) => runUp(store, migrations, beat));
}

/** Takes migrations back, the last one first. Throws INVALID_ARGUMENT for a version that is not behind the store's. */
export async function migrateDown(
  store: Store,
  to: number,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  await refuseHalfRestored(store);
  const found = await versionOf(store);
  if (found === undefined || to < 1 || to > found) {
    throw new OrepathError({
      code: 'INVALID_ARGUMENT',
      message: 'the store cannot be taken back to this version',
      expected: `1 to ${found ?? 1}`,
      got: String(to),
      where: { field: 'down-to' },
    });
  }
  if (found > versionAfter(migrations)) throw tooNew(versionAfter(migrations), found);
  if (to < found) await alone(store, (beat) => runDown(store, to, migrations, beat));
}

export interface MigrationStatus {
  /** Of the store; null where it is new. */
  found: number | null;
  /** Of this version of the service. */
  expected: number;
  /** Migrations that the next start runs. */
  waiting: readonly { version: number; about: string }[];
}

export async function migrationStatus(
  store: Store,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<MigrationStatus> {
  const found = (await versionOf(store)) ?? null;
  const waiting = migrations.filter(({ version }) => found !== null && version > found);
  return {
    found,
    expected: versionAfter(migrations),
    waiting: waiting.map(({ version, about }) => ({ version, about })),
  };
}

type Beat = () => Promise<void>;

/** The version is raised when a migration is done: one that was broken off runs again. */
async function runUp(store: Store, migrations: readonly Migration[], beat: Beat): Promise<void> {
  const found = (await versionOf(store)) ?? 0;
  for (const { version, up } of migrations.filter((each) => each.version > found)) {
    await runAll(store, up, beat);
    await setVersion(store, version);
  }
}

/** The version is lowered before anything is taken back: where that is broken off, the next start runs it again. */
async function runDown(
  store: Store,
  to: number,
  migrations: readonly Migration[],
  beat: Beat,
): Promise<void> {
  const found = (await versionOf(store)) ?? 0;
  const back = migrations.filter(({ version }) => version > to && version <= found).reverse();
  for (const { version, down } of back) {
    await setVersion(store, version - 1);
    await runAll(store, down, beat);
  }
}

const setVersion = (store: Store, schemaVersion: number): Promise<unknown> =>
  store.write([{ statement: 'meta/set-schema-version', params: { schemaVersion } }]);

async function runAll(store: Store, statements: readonly string[], beat: Beat): Promise<void> {
  for (const statement of statements) {
    for (let more = true; more; ) {
      await beat();
      const [[row] = []] = await store.write([{ statement, params: { limit: AT_ONCE } }]);
      more = Number(row?.['changed'] ?? 0) > 0;
    }
  }
}

/** Does work that only one server may do at a time. Throws STORE_UNAVAILABLE where another does not end. */
async function alone(store: Store, work: (beat: Beat) => Promise<void>): Promise<void> {
  const by = randomUUID();
  const claim = async (): Promise<boolean> => {
    const now = Date.now();
    const params = {
      by,
      now: new Date(now).toISOString(),
      until: new Date(now + LEASE_MS).toISOString(),
    };
    const [rows = []] = await store.write([{ statement: 'meta/claim-migration', params }]);
    return rows.length > 0;
  };
  const lost = (): OrepathError =>
    new OrepathError({ code: 'STORE_UNAVAILABLE', message: 'another server is migrating the store' });
  const deadline = performance.now() + 2 * LEASE_MS;
  while (!(await claim())) {
    if (performance.now() > deadline) throw lost();
    await sleep(ASK_AGAIN_MS);
  }
  try {
    await work(async () => {
      if (!(await claim())) throw lost();
    });
  } finally {
    await store.write([{ statement: 'meta/release-migration', params: { by } }]).catch(() => undefined);
  }
}

function tooNew(expected: number, found: number): OrepathError {
  return new OrepathError({
    code: 'STORE_TOO_NEW',
    message: 'this store was written by a later version of Orepath',
    expected: `schema version ${expected} or older`,
    got: String(found),
  });
}

async function refuseHalfRestored(store: Store): Promise<void> {
  const [meta] = await store.read('meta/restoring');
  if (typeof meta?.['restoring'] !== 'number') return;
  throw new OrepathError({
    code: 'STORE_DAMAGED',
    message: 'a restore into this store has not ended',
    expected: 'orepath restore FILE to end; once more where it was broken off',
  });
}

/** What tells a store from every other one; given to it when it is first asked for. */
export async function readIdentity(store: Store): Promise<string> {
  const [meta] = await store.read('meta/identity');
  if (typeof meta?.['identity'] === 'string') return meta['identity'];
  const [[given] = []] = await store.write([
    { statement: 'meta/identify', params: { identity: randomUUID() } },
  ]);
  return String(given?.['identity']);
}

/** The number that every write raises which readers must see. */
export async function readRevision(store: Store): Promise<number> {
  const [meta] = await store.read('meta/read');
  return Number(meta?.['revision'] ?? 0);
}
