/** `orepath migrate`: which version the store has, and the way forward or back; needs the embedded store for itself. */
import { type Environment, readConfig } from '../config.ts';
import { OrepathError } from '../errors.ts';
import { readHolder } from '../holder/lock-file.ts';
import { storeInUse } from '../holder/remote.ts';
import { type MigrationStatus, migrate, migrateDown, migrationStatus } from '../store/migrate.ts';
import { openEngine } from '../store/open.ts';
import type { CommandIo, Options } from './command.ts';

/** The exit status. Throws INVALID_SETTING, STORE_IN_USE, STORE_TOO_NEW and what opening the store throws. */
export async function runMigrations(env: Environment, options: Options, io: CommandIo): Promise<number> {
  const config = readConfig(env);
  const store = await openEngine(config).catch((error: unknown) => {
    const held = error instanceof OrepathError && error.code === 'STORE_IN_USE';
    throw held ? storeInUse(readHolder(config.data)) : error;
  });
  try {
    const to = options['downTo'];
    if (typeof to === 'number') await migrateDown(store, to);
    else if (!options['status']) await migrate(store);
    const status = await migrationStatus(store);
    if (options['json']) io.out(JSON.stringify(status));
    else for (const line of textOf(status)) io.out(line);
    return 0;
  } finally {
    await store.close();
  }
}

function textOf({ found, expected, waiting }: MigrationStatus): string[] {
  const store = found === null ? 'the store is new' : `the store has schema version ${found}`;
  return [
    `${store}, this version of Orepath ${expected}`,
    ...waiting.map(({ version, about }) => `the next start leads to ${version}: ${about}`),
  ];
}
