/** Brings a store to this version's schema: constraints and indexes first, then the migrations it has not seen. */
import { randomUUID } from 'node:crypto';
import { OrepathError } from '../errors.ts';
import { statementsFor } from './statements.ts';
import type { Store } from './store.ts';

/** Steps from one schema version to the next; the first version is made by constraints/ and meta/create. */
export const MIGRATIONS: readonly { version: number; about: string; statements: readonly string[] }[] = [];

export const SCHEMA_VERSION = 1 + MIGRATIONS.length;

/** Throws STORE_TOO_NEW for a store that a later version of the service has written. */
export async function migrate(store: Store): Promise<void> {
  for (const [name] of statementsFor(store.engine)) {
    if (name.startsWith('constraints/')) await store.write([{ statement: name }]);
  }
  const [meta] = await store.read('meta/read');
  if (!meta) {
    await store.write([{ statement: 'meta/create', params: { schemaVersion: SCHEMA_VERSION } }]);
    return;
  }
  const found = Number(meta['schemaVersion']);
  if (found > SCHEMA_VERSION) {
    throw new OrepathError({
      code: 'STORE_TOO_NEW',
      message: 'this store was written by a later version of Orepath',
      expected: `schema version ${SCHEMA_VERSION} or older`,
      got: String(found),
    });
  }
  for (const migration of MIGRATIONS.filter((m) => m.version > found)) {
    for (const statement of migration.statements) await store.write([{ statement }]);
    await store.write([
      { statement: 'meta/set-schema-version', params: { schemaVersion: migration.version } },
    ]);
  }
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
