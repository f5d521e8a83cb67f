/** Opens the store that the settings name and brings it to this version's schema. */
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { OrepathError } from '../errors.ts';
import type { BoltSettings } from './bolt.ts';
import { openEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import type { Store } from './store.ts';
import { finishSwitch, STORE_FILE } from './switch.ts';

/** Throws STORE_UNAVAILABLE, STORE_IN_USE, STORE_DAMAGED, STORE_TOO_NEW, STORE_TOO_OLD or INVALID_SETTING. */
export async function openStore(config: Config): Promise<Store> {
  const store = await openEngine(config);
  try {
    await migrate(store);
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}

/** The store as it is, whatever its version. Throws what openStore throws, but STORE_TOO_NEW. */
export async function openEngine(config: Config): Promise<Store> {
  if (config.neo4j) return connect(config.neo4j);
  const file = embeddedFile(config);
  finishSwitch(config.data);
  return openEmbedded(file);
}

/** The driver is read only where it is used: a command on the embedded store starts without it. */
async function connect(settings: BoltSettings): Promise<Store> {
  const { openBolt } = await import('./bolt.ts');
  return openBolt(settings);
}

/** Where the embedded store lies; makes its folder. Throws INVALID_SETTING. */
export function embeddedFile({ data }: Pick<Config, 'data'>): string {
  makeDataFolder(data);
  return join(data, STORE_FILE);
}

/** Throws INVALID_SETTING where it cannot be made or written. */
export function makeDataFolder(data: string): void {
  try {
    makeFolder(data);
    accessSync(data, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new OrepathError(
      {
        code: 'INVALID_SETTING',
        message: `OREPATH_DATA cannot be used: ${(error as Error).message}`,
        expected: 'a folder that can be written',
        got: data,
        where: { field: 'OREPATH_DATA' },
      },
      { cause: error },
    );
  }
}

/** Folder by folder: Node's recursive mkdir never returns where the system refuses one (below /proc). */
function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let at = resolve(folder); !existsSync(at); at = dirname(at)) missing.push(at);
  for (const each of missing.reverse()) mkdirSync(each);
}
