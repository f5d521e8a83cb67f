/** One thread of the pool, seen from the main thread: what it holds, and what it is at. */
import { Worker } from 'node:worker_threads';
import { handOver } from '../projection/handover.ts';
import type { Projection } from '../projection/projection.ts';
import { workerUrl } from '../worker-url.ts';
import type { Analyses } from './analyses.ts';
import { Assist } from './assist.ts';
import type { Flags } from './flags.ts';
import type { FromThread, Offer, ToThread } from './protocol.ts';
import type { PreparedParts } from './shelf.ts';

/** Projections that a thread keeps at hand; another is handed over again when it is asked of. */
const HELD = 4;

const ASSISTING = 'assisting';

/** One run as a thread is told of it. */
export interface Run {
  readonly id: string;
  readonly name: keyof Analyses;
  readonly args: object;
  readonly projection: Projection;
  /** The pool's number of the projection. */
  readonly number: number;
  readonly flags: Flags;
  /** What is prepared already of the questions in the arguments, by key. */
  readonly prepared: ReadonlyMap<string, PreparedParts>;
}

export interface ThreadEvents {
  message(message: FromThread): void;
  /** The thread is gone, and with it what it was at. */
  gone(reason: string): void;
}

export class PoolThread {
  readonly #worker: Worker;
  /** Numbers of the projections it holds, the latest last. */
  readonly #held = new Set<number>();
  readonly #shelf = new Set<string>();
  #reason = 'its thread ended';
  /** The part of another thread's work that it may be at. */
  #assisting: Assist | undefined;
  /** Id of the run under way; ASSISTING while it does a part of another's. */
  running: string | undefined;

  constructor(events: ThreadEvents) {
    this.#worker = new Worker(workerUrl('work-thread'));
    this.#worker.on('message', (message: FromThread) => {
      if (message.kind === 'prepared') this.#shelf.add(message.key);
      else if (message.kind !== 'offer') this.running = this.#assisting = undefined;
      events.message(message);
    });
    this.#worker.on('error', (error) => {
      this.#reason = error.message;
    });
    this.#worker.on('messageerror', (error) => {
      this.#reason = error.message;
    });
    this.#worker.on('exit', () => {
      this.#assisting?.lose();
      events.gone(this.#reason);
    });
    // a thread that waits keeps no process alive
    this.#worker.unref();
  }

  start(run: Run): void {
    this.running = run.id;
    this.#worker.ref();
    this.#hold(run);
    const prepared = [...run.prepared].filter(([key]) => !this.#shelf.has(key));
    for (const [key] of prepared) this.#shelf.add(key);
    this.#send({
      kind: 'run',
      id: run.id,
      projection: run.number,
      name: run.name,
      args: run.args,
      flags: run.flags.buffer,
      prepared,
      snapshots: run.projection.knownSnapshots,
    });
  }

  /** Does a part of another thread's work. */
  assist(offer: Offer): void {
    this.running = ASSISTING;
    this.#assisting = new Assist(offer.assist);
    this.#worker.ref();
    this.#worker.postMessage({ kind: 'assist', offer } satisfies ToThread, [offer.port]);
  }

  /** Called when a run has ended and none follows. */
  rest(): void {
    this.#worker.unref();
  }

  drop(projections: readonly number[], prepared: readonly string[]): void {
    const gone = projections.filter((number) => this.#held.delete(number));
    const keys = [...this.#shelf].filter(
      (key) => prepared.includes(key) || gone.some((number) => key.startsWith(`${number} `)),
    );
    for (const key of keys) this.#shelf.delete(key);
    if (gone.length || keys.length) this.#send({ kind: 'drop', projections: gone, prepared: keys });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #hold({ number, projection }: Run): void {
    if (!this.#held.delete(number)) {
      this.#send({ kind: 'hold', projection: number, parts: handOver(projection) });
    }
    this.#held.add(number);
    const [oldest] = this.#held;
    if (this.#held.size > HELD && oldest !== undefined) this.drop([oldest], []);
  }

  #send(message: ToThread): void {
    this.#worker.postMessage(message);
  }
}
