/** Traces in a thread of their own, started with the first: reading and projecting an upstream is no work for a request's thread. */
import { Worker } from 'node:worker_threads';
import { OrepathError } from '../errors.ts';
import { takeOver } from '../projection/handover.ts';
import { type StoreShare, transfersOf } from '../store/shared-store.ts';
import type { Store } from '../store/store.ts';
import { workerUrl } from '../worker-url.ts';
import type { Traced } from './order.ts';
import type { TraceCall, TraceReply, TraceThreadData } from './protocol.ts';
import type { Tracer } from './tracer.ts';

/** Traces waited for at once. */
const MOST_WAITING = 64;

interface Waiting {
  resolve(traced: Traced): void;
  reject(error: Error): void;
}

class TraceThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;
  ended = false;

  constructor(share: StoreShare) {
    const workerData: TraceThreadData = { share };
    this.#worker = new Worker(workerUrl('trace-thread'), { workerData, transferList: transfersOf(share) });
    this.#worker.unref();
    this.#worker.on('message', (reply: TraceReply) => this.#settle(reply));
    this.#worker.on('error', (error) => this.#fail(error.message));
    this.#worker.on('exit', () => this.#fail('its thread ended'));
  }

  ask(call: Omit<TraceCall, 'id'>): Promise<Traced> {
    if (this.#waiting.size >= MOST_WAITING) return Promise.reject(tooBusy());
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.ref();
      this.#worker.postMessage({ ...call, id });
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #settle(reply: TraceReply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (this.#waiting.size === 0) this.#worker.unref();
    if ('parts' in reply) waiting?.resolve({ ...reply.traced, projection: takeOver(reply.parts) });
    else waiting?.reject('detail' in reply ? new OrepathError(reply.detail) : new Error(reply.message));
  }

  #fail(reason: string): void {
    this.ended = true;
    const message = `the trace broke off: ${reason}`;
    for (const { reject } of this.#waiting.values())
      reject(new OrepathError({ code: 'WORK_FAILED', message }));
    this.#waiting.clear();
  }
}

const tooBusy = (): OrepathError =>
  new OrepathError({
    code: 'TOO_BUSY',
    message: 'too many traces are waiting already; try again later',
    expected: `at most ${MOST_WAITING} waiting`,
  });

const start = async (store: Store): Promise<TraceThread> => new TraceThread(await store.share());

/** One thread for one store; a new one where it broke down. */
export function traceInThread(): Tracer {
  let thread: Promise<TraceThread> | undefined;
  return {
    async trace(store, standing, order) {
      if (!thread || (await thread).ended) thread = start(store);
      return (await thread).ask({ standing, order, bookmarks: await store.bookmarks() });
    },
    close: async () => (await thread)?.close(),
  };
}
