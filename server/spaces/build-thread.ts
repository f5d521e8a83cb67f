/** The thread that makes one projection, from its snapshot file or from the store, and is gone when the file stands. */
import { parentPort, workerData } from 'node:worker_threads';
import { type ErrorDetail, OrepathError } from '../errors.ts';
import { Refused, readProjectionFile } from '../projection/file/read.ts';
import { writeProjectionFile } from '../projection/file/write.ts';
import { type HandedOver, handOver } from '../projection/handover.ts';
import type { Projection } from '../projection/projection.ts';
import { openShare } from '../store/shared-store.ts';
import { type BuildRequest, buildHere } from './build.ts';

export type BuildReply =
  | { parts: HandedOver }
  | { note: string; level: 'info' | 'warn' }
  | { detail: ErrorDetail }
  | { message: string };

const tell = (reply: BuildReply): void => parentPort?.postMessage(reply);

function fromFile({ file, stamp }: BuildRequest): HandedOver | undefined {
  if (file === null) return undefined;
  try {
    return readProjectionFile(file, stamp);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    tell({ note: `${file} is not used: ${error.message}`, level: error.other ? 'info' : 'warn' });
    return undefined;
  }
}

async function fromStore({ share, ...standing }: BuildRequest): Promise<Projection> {
  const store = await openShare(share);
  try {
    return await buildHere(store, standing);
  } finally {
    await store.close();
  }
}

/** With the snapshot of the moment in it, so that the first answer after a start need not compute it. */
function keep(projection: Projection, { file, stamp, now }: BuildRequest): void {
  if (file === null) return;
  projection.snapshotAt(now);
  try {
    writeProjectionFile(file, handOver(projection), stamp);
  } catch (error) {
    tell({ note: `${file} cannot be written: ${(error as Error).message}`, level: 'warn' });
  }
}

async function make(request: BuildRequest): Promise<void> {
  const parts = fromFile(request);
  if (parts) {
    if (request.share.engine === 'embedded') request.share.port.close();
    tell({ parts });
    return;
  }
  const projection = await fromStore(request);
  tell({ parts: handOver(projection) });
  keep(projection, request);
}

try {
  await make(workerData as BuildRequest);
} catch (error) {
  if (error instanceof OrepathError) tell({ detail: error.detail });
  else tell({ message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
