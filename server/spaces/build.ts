/** Builds the projection of a space: in this thread, or in one of its own so that no request waits for it. */
import { Worker } from 'node:worker_threads';
import { OrepathError } from '../errors.ts';
import type { ImportRecord } from '../imports/record.ts';
import { buildProjection } from '../projection/builder.ts';
import { takeOver } from '../projection/handover.ts';
import type { Projection } from '../projection/projection.ts';
import { type StoreShare, transfersOf } from '../store/shared-store.ts';
import type { Store } from '../store/store.ts';
import { workerUrl } from '../worker-url.ts';
import type { BuildReply } from './build-thread.ts';
import { storeSource } from './source.ts';

export type Build = (store: Store, space: string, imports: readonly ImportRecord[]) => Promise<Projection>;

/** What the thread is told. */
export interface BuildRequest {
  readonly share: StoreShare;
  readonly space: string;
  readonly imports: readonly ImportRecord[];
}

export const buildHere: Build = (store, space, imports) =>
  buildProjection(storeSource(store, space, imports));

/** The thread ends with the build, and with it all memory that building took beside the result. */
export const buildInThread: Build = async (store, space, imports) => {
  const share = store.share();
  const workerData: BuildRequest = { share, space, imports };
  const worker = new Worker(workerUrl('build-thread'), { workerData, transferList: transfersOf(share) });
  try {
    const reply = await firstReply(worker);
    if ('parts' in reply) return takeOver(reply.parts);
    throw 'detail' in reply ? new OrepathError(reply.detail) : new Error(reply.message);
  } finally {
    await worker.terminate();
  }
};

function firstReply(worker: Worker): Promise<BuildReply> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('messageerror', reject);
    worker.once('error', (error) => reject(brokenOff(error.message)));
    worker.once('exit', () => reject(brokenOff('its thread ended')));
  });
}

function brokenOff(reason: string): OrepathError {
  return new OrepathError({ code: 'WORK_FAILED', message: `building the projection broke off: ${reason}` });
}
