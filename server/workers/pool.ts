/**
 * Runs analyses in worker threads over shared memory, so that no request waits for another's arithmetic. One thread
 * prepares a question and all read it; a thread that breaks down is replaced, and only its own work fails.
 */
import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { OrepathError } from '../errors.ts';
import type { Projection } from '../projection/projection.ts';
import type { Analyses, AnswerOf, ArgsOf } from './analyses.ts';
import { cancelled } from './cancelled.ts';
import { Flags } from './flags.ts';
import { PoolThread } from './pool-thread.ts';
import type { FromThread, Offer, ThreadError } from './protocol.ts';
import { questionKey, questionsIn } from './question-key.ts';
import { nextInQueue } from './queue.ts';
import { type PreparedParts, Shelf } from './shelf.ts';
import type { Kept, Part, RunOptions, Work, WorkItem } from './work.ts';

export interface PoolSettings {
  /** Threads, 1 or more. */
  threads: number;
  /** How much may wait before another asker is refused; who was taken on is served to the end. */
  mostWaiting?: number;
  /** How long a thread may go on with work that was given up before it is replaced, in ms. */
  graceMs?: number;
}

/** Ended items that `items` still lists. */
const REMEMBERED = 100;

/** Work that waits or runs. */
interface Item {
  readonly id: string;
  readonly space: string | null;
  readonly name: keyof Analyses;
  readonly args: object;
  readonly projection: Projection;
  readonly number: number;
  readonly asker: object;
  readonly flags: Flags;
  /** Keys of the questions among the arguments. */
  readonly keys: readonly string[];
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
  /** Stops listening for whoever asked to give it up. */
  readonly forget: () => void;
  readonly ran: RunOptions['ran'];
  startedAt: Date | null;
  /** Undefined while it waits. */
  thread: PoolThread | undefined;
}

export class WorkPool implements Work {
  readonly #settings: Required<PoolSettings>;
  readonly #threads = new Set<PoolThread>();
  /** What waits and what runs, oldest first. */
  readonly #items = new Map<string, Item>();
  readonly #waiting = new Set<Item>();
  readonly #running = new Set<Item>();
  /** Who was taken on: half an answer is of no use to a request that asks many things. */
  readonly #admitted = new WeakSet<object>();
  #ended: WorkItem[] = [];
  readonly #shelf = new Shelf();
  readonly #numbers = new WeakMap<Projection, number>();
  #nextProjection = 1;
  #closed = false;

  constructor({ threads, mostWaiting = 2_048, graceMs = 10_000 }: PoolSettings) {
    this.#settings = { threads, mostWaiting, graceMs };
  }

  run<Name extends keyof Analyses>(
    projection: Projection,
    name: Name,
    args: ArgsOf<Name>,
    { signal, asker = {}, ran, space }: RunOptions = {},
  ): Promise<AnswerOf<Name>> {
    if (signal?.aborted) return Promise.reject(cancelled(name));
    const full = this.#waiting.size >= this.#settings.mostWaiting;
    if (this.#closed || (full && !this.#admitted.has(asker))) return Promise.reject(this.#refusal());
    this.#admitted.add(asker);
    const number = this.#numberOf(projection);
    return new Promise((resolve, reject) => {
      const giveUp = () => this.cancel(item.id);
      const item: Item = {
        // numbers would tell how much others ask
        id: randomUUID(),
        space: space ?? null,
        name,
        args,
        projection,
        number,
        asker,
        flags: new Flags(),
        keys: questionsIn(args).map((question) => `${number} ${questionKey(projection, question)}`),
        resolve: resolve as (answer: unknown) => void,
        reject,
        forget: () => signal?.removeEventListener('abort', giveUp),
        ran,
        startedAt: null,
        thread: undefined,
      };
      this.#items.set(item.id, item);
      this.#waiting.add(item);
      // a request asks as many things as it likes
      if (signal) setMaxListeners(0, signal);
      signal?.addEventListener('abort', giveUp, { once: true });
      this.#dispatch();
    });
  }

  retire(projection: Projection): void {
    const number = this.#numbers.get(projection);
    if (number === undefined) return;
    this.#shelf.dropAll(`${number} `);
    for (const thread of this.#threads) thread.drop([number], []);
  }

  items(): WorkItem[] {
    const underWay = Array.from(this.#items.values(), (item) =>
      asWorkItem(item, item.thread ? 'running' : 'waiting'),
    );
    return [...this.#ended, ...underWay];
  }

  kept(): Kept {
    return { answers: 0, questions: this.#shelf.size, bytes: this.#shelf.bytes };
  }

  cancel(id: string): boolean {
    const item = this.#items.get(id);
    if (!item) return false;
    item.flags.cancel();
    const { thread } = item;
    this.#settle(item, 'cancelled', () => item.reject(cancelled(item.name)));
    if (thread) this.#endUnlessFree(thread, item);
    this.#dispatch();
    return true;
  }

  async rest(): Promise<void> {
    if (this.#running.size === 0) this.#shelf.dropAll('');
    const idle = [...this.#threads].filter(({ running }) => running === undefined);
    for (const thread of idle) this.#threads.delete(thread);
    await Promise.all(idle.map((thread) => thread.end()));
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const id of [...this.#items.keys()]) this.cancel(id);
    await Promise.all(Array.from(this.#threads, (thread) => thread.end()));
  }

  /** Work that was given up ends at its next progress; a thread that makes none is ended. */
  #endUnlessFree(thread: PoolThread, { id }: Item): void {
    const timer = setTimeout(() => {
      if (thread.running === id) void thread.end();
    }, this.#settings.graceMs);
    timer.unref();
  }

  #dispatch(): void {
    while (!this.#closed && this.#running.size < this.#settings.threads) {
      const item = nextInQueue(this.#waiting, this.#running, (each) => this.#mayStart(each));
      const thread = item && this.#freeThread();
      if (!thread) break;
      item.startedAt = new Date();
      item.thread = thread;
      this.#waiting.delete(item);
      this.#running.add(item);
      this.#start(item, thread);
    }
    for (const thread of this.#threads) if (thread.running === undefined) thread.rest();
  }

  #start(item: Item, thread: PoolThread): void {
    const prepared = new Map<string, PreparedParts>();
    for (const key of item.keys) {
      const parts = this.#shelf.get(key);
      if (parts) prepared.set(key, parts);
    }
    thread.start({ ...item, prepared });
  }

  /** Not while another prepares the same question: that one will be done first, and for all. */
  #mayStart({ keys }: Item): boolean {
    const missing = keys.filter((key) => !this.#shelf.has(key));
    if (missing.length === 0) return true;
    for (const other of this.#running) if (other.keys.some((key) => missing.includes(key))) return false;
    return true;
  }

  #freeThread(): PoolThread | undefined {
    for (const thread of this.#threads) if (thread.running === undefined) return thread;
    if (this.#threads.size >= this.#settings.threads) return undefined;
    const thread: PoolThread = new PoolThread({
      message: (message) => this.#heard(message, thread),
      gone: (reason) => this.#lost(thread, reason),
    });
    this.#threads.add(thread);
    return thread;
  }

  #heard(message: FromThread, thread: PoolThread): void {
    if (message.kind === 'prepared') this.#keep(message.key, message.parts);
    else if (message.kind === 'offer') this.#assign(message.offer);
    else if (message.kind !== 'assisted') {
      const item = this.#items.get(message.id);
      if (item?.thread === thread) {
        if (message.kind === 'failed') this.#failed(item, message.error, message.parts);
        else {
          for (const [period, snapshot] of message.snapshots)
            item.projection.rememberSnapshot(period, snapshot);
          this.#settle(item, 'done', () => item.resolve(message.answer), message.parts);
        }
      }
    }
    this.#dispatch();
  }

  /** A part goes to a thread that would rest; while anything waits its own thread does it. */
  #assign(offer: Offer): void {
    const thread = this.#closed || this.#waiting.size > 0 ? undefined : this.#freeThread();
    if (thread) thread.assist(offer);
    else offer.port.close();
  }

  #keep(key: string, parts: PreparedParts): void {
    const gone = this.#shelf.put(key, parts);
    if (gone.length) for (const thread of this.#threads) thread.drop([], gone);
  }

  #failed(item: Item, error: ThreadError, parts: readonly Part[]): void {
    const thrown =
      'detail' in error
        ? new OrepathError(error.detail)
        : Object.assign(new Error(error.message), { stack: error.stack });
    this.#settle(item, 'failed', () => item.reject(thrown), parts);
  }

  #lost(thread: PoolThread, reason: string): void {
    this.#threads.delete(thread);
    const item = [...this.#running].find((other) => other.thread === thread);
    if (item) {
      const message = `${item.name} broke off: ${reason}`;
      this.#settle(item, 'failed', () => item.reject(new OrepathError({ code: 'WORK_FAILED', message })));
    }
    this.#dispatch();
  }

  #settle(item: Item, state: WorkItem['state'], tell: () => void, parts: readonly Part[] = []): void {
    this.#items.delete(item.id);
    this.#waiting.delete(item);
    this.#running.delete(item);
    this.#ended = [...this.#ended, asWorkItem(item, state)].slice(-REMEMBERED);
    item.forget();
    item.ran?.({ started: item.startedAt?.getTime() ?? null, parts });
    tell();
  }

  #numberOf(projection: Projection): number {
    const known = this.#numbers.get(projection);
    if (known !== undefined) return known;
    this.#numbers.set(projection, this.#nextProjection);
    return this.#nextProjection++;
  }

  #refusal(): OrepathError {
    return new OrepathError({
      code: 'TOO_BUSY',
      message: this.#closed ? 'the service is going down' : 'too much is waiting already; try again later',
      expected: `at most ${this.#settings.mostWaiting} waiting`,
    });
  }
}

function asWorkItem({ id, name, flags, startedAt, space }: Item, state: WorkItem['state']): WorkItem {
  return { id, name, state, done: state === 'done' ? 1 : flags.done, startedAt, space };
}
