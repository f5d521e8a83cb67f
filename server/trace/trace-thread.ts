/** The thread that traces: one order after the other, so that memory holds one upstream beside those in use. */
import { parentPort, workerData } from 'node:worker_threads';
import { OrepathError } from '../errors.ts';
import { handOver } from '../projection/handover.ts';
import { openShare } from '../store/shared-store.ts';
import type { TraceCall, TraceReply, TraceThreadData } from './protocol.ts';
import { traceHere } from './tracer.ts';

const port = parentPort;
if (!port) throw new Error('this file runs as a worker thread');
const store = await openShare((workerData as TraceThreadData).share);
const tracer = traceHere();

async function answer({ id, standing, order, bookmarks }: TraceCall): Promise<TraceReply> {
  try {
    await store.heed(bookmarks);
    const { projection, ...traced } = await tracer.trace(store, standing, order);
    return { id, traced, parts: handOver(projection) };
  } catch (error) {
    if (error instanceof OrepathError) return { id, detail: error.detail };
    return { id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

let queue = Promise.resolve();

port.on('message', (call: TraceCall) => {
  queue = queue.then(async () => port.postMessage(await answer(call)));
});
