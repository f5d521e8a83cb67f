/** Where the batches of uploads run: in this thread, or in one of their own so that no request waits for a file. */
import { Worker } from 'node:worker_threads';
import { type ErrorDetail, OrepathError } from '../errors.ts';
import { oneAtATime } from '../imports/one-at-a-time.ts';
import { type StoreShare, transfersOf } from '../store/shared-store.ts';
import type { Store } from '../store/store.ts';
import { workerUrl } from '../worker-url.ts';
import { type BatchOrder, type BatchWatch, type MatchedCounts, refuseGivenUp } from './batch.ts';
import { importBatch, takenAs } from './import-batch.ts';
import type { FileReport } from './report.ts';
import { type Given, unitsOfSeveral } from './units.ts';

/** Files that were given together, and what is to be done with them; plain data. */
export interface RunRequest {
  files: readonly Given[];
  /** Names tables that lie loose among the files. */
  name: string;
  order: BatchOrder;
}

/** Throws as importBatch does, and WORK_FAILED where its thread breaks down. */
export type RunBatch = (
  store: Store,
  request: RunRequest,
  watch: BatchWatch,
  clock: () => Date,
) => Promise<void>;

export const runBatchHere: RunBatch = async (store, { files, name, order }, watch, clock) => {
  await importBatch(store, await unitsOfSeveral(files, name, takenAs(order)), order, watch, clock);
};

/** What the thread is told. */
export interface ThreadRequest extends RunRequest {
  share: StoreShare;
}

export type ThreadReply =
  | { files: number }
  | { began: string }
  | { progress: number }
  | { done: FileReport }
  | { comparing: number }
  | { matched: ReadonlyMap<number, MatchedCounts> }
  | { seen: readonly string[] }
  | { ended: true }
  | { detail: ErrorDetail }
  | { message: string };

/** Told to the thread when nobody wants it any more. */
export const GIVE_UP = 'give up';

function tellWatch(watch: BatchWatch, reply: ThreadReply): void {
  if ('files' in reply) watch.files?.(reply.files);
  else if ('began' in reply) watch.began?.(reply.began);
  else if ('progress' in reply) watch.progress?.(reply.progress);
  else if ('done' in reply) watch.done?.(reply.done);
  else if ('comparing' in reply) watch.comparing?.(reply.comparing);
  else if ('matched' in reply) watch.matched?.(reply.matched);
}

const brokenOff = (reason: string): OrepathError =>
  new OrepathError({ code: 'WORK_FAILED', message: `the import broke off: ${reason}` });

async function inThread(store: Store, request: RunRequest, watch: BatchWatch): Promise<void> {
  const share = await store.share();
  const workerData: ThreadRequest = { ...request, share };
  const worker = new Worker(workerUrl('import-thread'), { workerData, transferList: transfersOf(share) });
  const giveUp = (): void => worker.postMessage(GIVE_UP);
  watch.signal.addEventListener('abort', giveUp, { once: true });
  return new Promise<void>((resolve, reject) => {
    worker.on('message', (reply: ThreadReply) => {
      if ('seen' in reply) store.heed(reply.seen).catch(reject);
      else if ('ended' in reply) resolve();
      else if ('detail' in reply) reject(new OrepathError(reply.detail));
      else if ('message' in reply) reject(new Error(reply.message));
      else tellWatch(watch, reply);
    });
    worker.on('error', (error) => reject(brokenOff(error.message)));
    worker.on('exit', () => reject(brokenOff('its thread ended')));
  }).finally(() => watch.signal.removeEventListener('abort', giveUp));
}

/** The store has one import or undo at a time, whichever thread does it. */
export const runBatchInThread: RunBatch = (store, request, watch) =>
  oneAtATime(store, async () => {
    refuseGivenUp(watch);
    await inThread(store, request, watch);
  });
