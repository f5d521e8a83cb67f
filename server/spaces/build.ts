/** Builds the projection of a space: in this thread, or in one of its own so that no request waits for it. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { OrepathError } from '../errors.ts';
import type { ImportRecord } from '../imports/record.ts';
import { buildProjection } from '../projection/builder.ts';
import type { Stamp } from '../projection/file/format.ts';
import { takeOver } from '../projection/handover.ts';
import type { Projection } from '../projection/projection.ts';
import { readIdentity } from '../store/migrate.ts';
import { type StoreShare, transfersOf } from '../store/shared-store.ts';
import type { Store } from '../store/store.ts';
import { VERSION } from '../version.ts';
import { workerUrl } from '../worker-url.ts';
import type { BuildReply } from './build-thread.ts';
import { headSource, storeSource } from './source.ts';

/** What is to be built: a space as it stands at a revision of the store. */
export interface Standing {
  readonly space: string;
  readonly revision: number;
  readonly imports: readonly ImportRecord[];
  /** ISO 8601: entities as they were described and merged at this moment, where it is not the present. */
  readonly at?: string;
  /** Without entities and what is said of them: the space is too large to be held whole. */
  readonly headOnly?: boolean;
}

export type Build = (store: Store, standing: Standing) => Promise<Projection>;

/** What the thread is told. */
export interface BuildRequest extends Standing {
  readonly share: StoreShare;
  /** The snapshot file: read where it is of this standing, written where it is not; null: none is kept. */
  readonly file: string | null;
  /** Folder of the rows that an earlier standing was made of. */
  readonly rows: string;
  readonly stamp: Stamp;
  /** The moment whose snapshot is computed ahead, in ms. */
  readonly now: number;
}

export const buildHere: Build = (store, { space, imports, at, headOnly }) =>
  buildProjection((headOnly ? headSource : storeSource)(store, space, imports, at));

/** Folder of the snapshot files within the data folder. */
export const SNAPSHOTS = 'snapshots';

/**
 * The thread reads the snapshot file if it is of this standing, otherwise the store; then it writes the file while the
 * projection is in use already, and ends, and with it all memory that building took beside the result.
 * The log is told why a file was not used or not written.
 */
export function buildInThread(
  data: string,
  log: Record<'debug' | 'info' | 'warn', (message: string) => void>,
): Build {
  /** Threads that have handed their projection over and may be writing the file. */
  const delivered = new WeakSet<Worker>();
  const latest = new Map<string, Worker>();
  return async (store, standing) => {
    const { space, at, headOnly } = standing;
    const stamp = await stampOf(store, standing);
    const share = await store.share();
    const file = at === undefined && !headOnly ? join(data, SNAPSHOTS, `${space}.snapshot`) : null;
    const rows = join(data, SNAPSHOTS, `${space}.rows`);
    const workerData: BuildRequest = { ...standing, share, file, rows, stamp, now: Date.now() };
    const worker = new Worker(workerUrl('build-thread'), { workerData, transferList: transfersOf(share) });
    const before = file === null ? undefined : latest.get(space);
    if (file !== null) latest.set(space, worker);
    if (before && delivered.has(before)) void before.terminate();
    return new Promise((resolve, reject) => {
      worker.on('message', (reply: BuildReply) => {
        if ('parts' in reply) {
          resolve(takeOver(reply.parts));
          delivered.add(worker);
          // the file of an older state must not come after that of a newer one
          if (file !== null && latest.get(space) !== worker) void worker.terminate();
        } else if ('note' in reply) log[reply.level](reply.note);
        else reject('detail' in reply ? new OrepathError(reply.detail) : new Error(reply.message));
      });
      worker.on('messageerror', reject);
      worker.on('error', (error) => reject(brokenOff(error.message)));
      worker.on('exit', () => {
        if (latest.get(space) === worker) latest.delete(space);
        reject(brokenOff('its thread ended'));
      });
    });
  };
}

async function stampOf(store: Store, { space, revision, imports }: Standing): Promise<Stamp> {
  return {
    service: VERSION,
    store: await readIdentity(store),
    revision,
    space,
    imports: createHash('sha256').update(JSON.stringify(imports)).digest('hex'),
  };
}

function brokenOff(reason: string): OrepathError {
  return new OrepathError({ code: 'WORK_FAILED', message: `building the projection broke off: ${reason}` });
}
