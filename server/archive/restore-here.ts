/** A restore into the store that the settings name: beside the embedded one, or into a Neo4j that holds nothing else. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { headText } from '../audit/chain.ts';
import { OrepathError } from '../errors.ts';
import type { BoltSettings } from '../store/bolt.ts';
import { openEmbedded } from '../store/embedded.ts';
import { migrate, readRevision } from '../store/migrate.ts';
import { embeddedFile, makeDataFolder } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { finishSwitch, NEW_STORE_FILE, removeNewStore, switchStores } from '../store/switch.ts';
import { backupStore } from './backup.ts';
import { dataFolders } from './folders.ts';
import {
  type ArchiveSummary,
  clearStore,
  inspectArchive,
  isEmptyStore,
  isHalfRestored,
  type RestoreOptions,
  restoreInto,
} from './restore.ts';

export interface RestoreOrder {
  data: string;
  neo4j: BoltSettings | null;
  file: string;
  /** What the store holds is put aside; otherwise it must hold nothing. */
  replace: boolean;
  /** Only read the archive through. */
  dryRun: boolean;
  now: () => Date;
  onProgress?: (rows: number, of: number) => void;
}

export interface RestoreReport extends ArchiveSummary {
  /** Where what was there before is: a file of the data folder, or null where there was nothing. */
  aside: string | null;
}

/**
 * All of an archive, or nothing. Throws INPUT_NOT_FOUND, UNREADABLE_ARCHIVE, STORE_TOO_NEW before anything is touched;
 * OUTPUT_EXISTS where the store holds something and `replace` is not said; STORE_IN_USE, STORE_UNAVAILABLE.
 */
export async function restoreHere(order: RestoreOrder): Promise<RestoreReport> {
  const summary = await inspectArchive(order.file);
  if (order.dryRun) return { ...summary, aside: null };
  const aside = order.neo4j ? await intoNeo4j(order, order.neo4j, summary) : await besideOld(order, summary);
  return { ...summary, aside };
}

/** `before` is the head of what was done to the store that it takes the place of; null where there is none to read. */
const options = ({ data, now, onProgress }: RestoreOrder, before: string | null): RestoreOptions => ({
  data,
  restored: { before, now },
  ...(onProgress && { onProgress }),
});

const headOf = async (store: Store): Promise<string | null> => headText((await store.read('audit/head'))[0]);

const stamp = (now: Date): string => now.toISOString().replace(/[:.]/g, '-');

/** Written as another file, which takes the old one's place when it is whole. */
async function besideOld(order: RestoreOrder, summary: ArchiveSummary): Promise<string | null> {
  const { data, file, replace, now } = order;
  const old = embeddedFile({ data });
  finishSwitch(data);
  const held = existsSync(old) ? await heldIn(old, replace) : NOTHING;
  removeNewStore(data);
  const store = await openEmbedded(join(data, NEW_STORE_FILE));
  try {
    await restoreInto(store, file, summary, options(order, held.head));
    await migrate(store);
  } catch (error) {
    await store.close();
    removeNewStore(data);
    throw error;
  }
  await store.close();
  const aside = `orepath.before-${stamp(now())}.grafeo`;
  switchStores(data, aside);
  return held.something ? join(data, aside) : null;
}

interface Held {
  something: boolean;
  /** Of its record of what was done; null where it cannot be read. */
  head: string | null;
}

const NOTHING: Held = { something: false, head: null };

/** Opening it tells whether a process has it. One that is damaged is what a restore is for. */
async function heldIn(file: string, replace: boolean): Promise<Held> {
  let store: Store;
  try {
    store = await openEmbedded(file);
  } catch (error) {
    if (replace && error instanceof OrepathError && error.code === 'STORE_DAMAGED') {
      return { something: true, head: null };
    }
    throw error;
  }
  try {
    if (await isEmptyStore(store)) return NOTHING;
    if (!replace) throw holdsAlready(file);
    return { something: true, head: await headOf(store) };
  } finally {
    await store.close();
  }
}

/** Neo4j has one database: what it holds is written to an archive first. */
async function intoNeo4j(
  order: RestoreOrder,
  settings: BoltSettings,
  summary: ArchiveSummary,
): Promise<string | null> {
  makeDataFolder(order.data);
  // the driver is read only where it is used
  const { openBolt } = await import('../store/bolt.ts');
  const store = await openBolt(settings);
  try {
    let aside: string | null = null;
    // clearing and a restore that was broken off leave the head as it was
    const head = await headOf(store);
    const leastRevision = (await readRevision(store)) + 1;
    if (await isHalfRestored(store)) await clearStore(store);
    else if (!(await isEmptyStore(store))) {
      if (!order.replace) throw holdsAlready(settings.uri);
      aside = join(order.data, `orepath.before-${stamp(order.now())}.archive`);
      await backupStore(store, aside, { folders: dataFolders(order.data), now: order.now });
      await clearStore(store);
    }
    await restoreInto(store, order.file, summary, { ...options(order, head), leastRevision });
    await migrate(store);
    return aside;
  } finally {
    await store.close();
  }
}

const holdsAlready = (got: string): OrepathError =>
  new OrepathError({
    code: 'OUTPUT_EXISTS',
    message: 'the store holds something already',
    expected: 'an empty store, or --replace, which keeps what is there aside',
    got: got.slice(0, 200),
  });
