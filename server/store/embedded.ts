/**
 * Grafeo in process: the embedded default, one file, in a thread of its own. Only this file and its worker know the
 * embedded engine.
 */
import { existsSync } from 'node:fs';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { OrepathError, WAY_BACK } from '../errors.ts';
import { workerUrl } from '../worker-url.ts';
import type { WorkerReply, WorkerRequest } from './embedded-protocol.ts';
import { unpackColumn } from './packed-columns.ts';
import { raising } from './raising.ts';
import type { StoreShare } from './shared-store.ts';
import { type Catalogue, statement, statementsFor } from './statements.ts';
import {
  type Columns,
  notAsNeeded,
  type Params,
  type Row,
  rowsOf,
  type Step,
  type Store,
  type Value,
} from './store.ts';
import { safeInteger, typedParams } from './values.ts';

type Results = Extract<WorkerReply, { ok: true }>['results'];
type Unsent<T> = T extends unknown ? Omit<T, 'id'> : never;

const asIs = (value: number): number => value;

function fromGrafeo(value: unknown): Value {
  if (typeof value === 'bigint') return safeInteger(value);
  return value as Value;
}

/** A step of a unit was needed and gave no row. */
class UnmetStep extends Error {
  readonly step: number;

  constructor(step: number) {
    super(`step ${step} gave no row`);
    this.step = step;
  }
}

/** Requests to the thread that holds the database and its replies, over the thread itself or over a port to it. */
abstract class EmbeddedClient implements Store {
  readonly engine = 'embedded';
  statementsRun = 0;
  readonly description: string;
  readonly #channel: Worker | MessagePort;
  readonly #catalogue: Catalogue;
  readonly #waiting = new Map<number, { resolve: (r: Results) => void; reject: (e: unknown) => void }>();
  #nextId = 1;
  #dead: string | undefined;

  constructor(channel: Worker | MessagePort, description: string, catalogue: Catalogue) {
    this.#channel = channel;
    this.#catalogue = catalogue;
    this.description = description;
    channel.on('message', (reply: WorkerReply) => this.#settle(reply));
  }

  #settle(reply: WorkerReply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.ok) waiting?.resolve(reply.results);
    else if (reply.unmet !== undefined) waiting?.reject(new UnmetStep(reply.unmet));
    else if (reply.unwritten) waiting?.reject(this.#unavailable('be written', reply.message));
    else waiting?.reject(new Error(reply.message));
  }

  /** Nothing will be answered any more, for this reason. */
  fail(reason: string): void {
    this.#dead ??= reason;
    for (const waiting of this.#waiting.values()) waiting.reject(this.#ended());
    this.#waiting.clear();
  }

  get ended(): boolean {
    return this.#dead !== undefined;
  }

  #unavailable(what: string, why: string | undefined): OrepathError {
    const message = `${this.description} cannot ${what}: ${why}`;
    return new OrepathError({ code: 'STORE_UNAVAILABLE', message });
  }

  #ended(): OrepathError {
    return this.#unavailable('answer', this.#dead);
  }

  /** Resolves when the thread says that the file is open. */
  opened(): Promise<Results> {
    return new Promise((resolve, reject) => this.#waiting.set(0, { resolve, reject }));
  }

  protected send(request: Unsent<WorkerRequest>): Promise<Results> {
    if (this.#dead) return Promise.reject(this.#ended());
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#channel.postMessage({ ...request, id });
    });
  }

  async readColumns(name: string, params: Params = {}): Promise<Columns> {
    const found = statement(this.#catalogue, name);
    this.statementsRun++;
    const [result] = await this.send({
      kind: 'read',
      text: found.text,
      params: typedParams(found, params, asIs),
    });
    const names = result?.names ?? [];
    const columns = (result?.columns ?? []).map(unpackColumn);
    return {
      count: result?.count ?? 0,
      names,
      column: (column) => (columns[names.indexOf(column)] ?? []) as Value[],
    };
  }

  async read(name: string, params: Params = {}): Promise<readonly Row[]> {
    const names = [...statement(this.#catalogue, name).returns.keys()];
    const columns = await this.readColumns(name, params);
    return rowsOf(
      names,
      names.map((column) => columns.column(column).map(fromGrafeo)),
    );
  }

  async write(unit: readonly Step[]): Promise<readonly (readonly Row[])[]> {
    const steps = raising(this.#catalogue, unit);
    const sent = steps.map(({ needed = false, ...step }) => {
      const found = statement(this.#catalogue, step.statement);
      return { text: found.text, params: typedParams(found, step.params ?? {}, asIs), needed };
    });
    this.statementsRun += sent.length;
    const results = await this.send({ kind: 'write', steps: sent }).catch((error: unknown) => {
      throw error instanceof UnmetStep ? notAsNeeded(steps[error.step]!.statement) : error;
    });
    return results.slice(0, unit.length).map((result) =>
      rowsOf(
        result.names,
        result.columns.map((column) => unpackColumn(column).map(fromGrafeo)),
      ),
    );
  }

  async share(): Promise<StoreShare> {
    const { port1, port2 } = new MessageChannel();
    this.#channel.postMessage({ id: 0, kind: 'serve', port: port1 } satisfies WorkerRequest, [port1]);
    return { engine: 'embedded', port: port2, description: this.description };
  }

  async bookmarks(): Promise<readonly string[]> {
    return [];
  }

  async heed(): Promise<void> {}

  async ping(): Promise<void> {
    await this.read('meta/read');
  }

  abstract close(): Promise<void>;
}

/** The store that opened the file, and ends the thread that holds it. */
class EmbeddedStore extends EmbeddedClient {
  readonly #worker: Worker;

  constructor(worker: Worker, file: string, catalogue: Catalogue) {
    super(worker, `the embedded store ${file}`, catalogue);
    this.#worker = worker;
    worker.on('error', (error) => this.fail(error.message));
    worker.on('exit', () => this.fail('its thread ended'));
  }

  async close(): Promise<void> {
    if (this.ended) return;
    const ended = new Promise((resolve) => this.#worker.once('exit', resolve));
    await this.send({ kind: 'close' });
    await ended;
  }
}

/** The same store in another thread, over a port that `share` gave. */
export class SharedEmbeddedStore extends EmbeddedClient {
  readonly #port: MessagePort;

  constructor(port: MessagePort, description: string) {
    super(port, description, statementsFor('embedded'));
    this.#port = port;
    port.on('close', () => this.fail('its thread ended'));
  }

  /** Closes the port; the store itself stays open. */
  async close(): Promise<void> {
    this.fail('it was closed');
    this.#port.close();
  }
}

/**
 * Opens the embedded store's file, or makes it.
 * Throws STORE_IN_USE where another process holds it, STORE_DAMAGED where it cannot be read.
 */
export async function openEmbedded(file: string, catalogue = statementsFor('embedded')): Promise<Store> {
  const exists = existsSync(file);
  const worker = new Worker(workerUrl('embedded-worker'), { workerData: { file, exists } });
  const store = new EmbeddedStore(worker, file, catalogue);
  try {
    await store.opened();
  } catch (error) {
    await worker.terminate();
    const message = (error as Error).message;
    const held = /\blocked\b/i.test(message);
    throw new OrepathError(
      held
        ? { code: 'STORE_IN_USE', message: `another process holds ${file}` }
        : {
            code: 'STORE_DAMAGED',
            message: `${file} cannot be opened: ${message}`,
            expected: `a whole store; ${WAY_BACK}`,
          },
      { cause: error },
    );
  }
  return store;
}
