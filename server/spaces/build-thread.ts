/** The thread that builds one projection: reads the store by itself, hands the columns over, and is ended. */
import { parentPort, workerData } from 'node:worker_threads';
import { type ErrorDetail, OrepathError } from '../errors.ts';
import { buildProjection } from '../projection/builder.ts';
import { type HandedOver, handOver } from '../projection/handover.ts';
import { openShare } from '../store/shared-store.ts';
import type { BuildRequest } from './build.ts';
import { storeSource } from './source.ts';

export type BuildReply = { parts: HandedOver } | { detail: ErrorDetail } | { message: string };

async function build({ share, space, imports }: BuildRequest): Promise<BuildReply> {
  const store = await openShare(share);
  try {
    return { parts: handOver(await buildProjection(storeSource(store, space, imports))) };
  } finally {
    await store.close();
  }
}

function asReply(error: unknown): BuildReply {
  if (error instanceof OrepathError) return { detail: error.detail };
  return { message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

const reply = await build(workerData as BuildRequest).catch(asReply);
parentPort?.postMessage(reply);
