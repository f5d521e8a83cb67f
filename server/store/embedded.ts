/**
 * Grafeo in process: the embedded default, one file, in a thread of its own. Only this file and its worker know the
 * embedded engine.
 */
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { OrepathError } from '../errors.ts';
import { workerUrl } from '../worker-url.ts';
import type { WorkerReply, WorkerRequest } from './embedded-protocol.ts';
import { unpackColumn } from './packed-columns.ts';
import { type Catalogue, statement, statementsFor } from './statements.ts';
import { type Columns, type Params, type Row, rowsOf, type Step, type Store, type Value } from './store.ts';
import { safeInteger, typedParams } from './values.ts';

type Results = Extract<WorkerReply, { ok: true }>['results'];
type Unsent<T> = T extends unknown ? Omit<T, 'id'> : never;

const asIs = (value: number): number => value;

function fromGrafeo(value: unknown): Value {
  if (typeof value === 'bigint') return safeInteger(value);
  return value as Value;
}

class EmbeddedStore implements Store {
  readonly engine = 'embedded';
  statementsRun = 0;
  readonly description: string;
  readonly #worker: Worker;
  readonly #catalogue: Catalogue;
  readonly #waiting = new Map<number, { resolve: (r: Results) => void; reject: (e: unknown) => void }>();
  #nextId = 1;
  #dead: string | undefined;

  constructor(worker: Worker, file: string, catalogue: Catalogue) {
    this.#worker = worker;
    this.#catalogue = catalogue;
    this.description = `the embedded store ${file}`;
    worker.on('message', (reply: WorkerReply) => this.#settle(reply));
    worker.on('error', (error) => this.#fail(error.message));
    worker.on('exit', () => this.#fail('its thread ended'));
  }

  #settle(reply: WorkerReply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.ok) waiting?.resolve(reply.results);
    else waiting?.reject(new Error(reply.message));
  }

  #fail(reason: string): void {
    this.#dead ??= reason;
    for (const waiting of this.#waiting.values()) waiting.reject(this.#unavailable());
    this.#waiting.clear();
  }

  #unavailable(): OrepathError {
    return new OrepathError({
      code: 'STORE_UNAVAILABLE',
      message: `${this.description} does not answer: ${this.#dead}`,
    });
  }

  /** Resolves when the worker says that the file is open. */
  opened(): Promise<Results> {
    return new Promise((resolve, reject) => this.#waiting.set(0, { resolve, reject }));
  }

  #send(request: Unsent<WorkerRequest>): Promise<Results> {
    if (this.#dead) return Promise.reject(this.#unavailable());
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ ...request, id });
    });
  }

  async readColumns(name: string, params: Params = {}): Promise<Columns> {
    const found = statement(this.#catalogue, name);
    this.statementsRun++;
    const [result] = await this.#send({
      kind: 'read',
      text: found.text,
      params: typedParams(found, params, asIs),
    });
    const names = result?.names ?? [];
    const columns = (result?.columns ?? []).map(unpackColumn);
    return {
      count: result?.count ?? 0,
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

  async write(steps: readonly Step[]): Promise<readonly (readonly Row[])[]> {
    const sent = steps.map((step) => {
      const found = statement(this.#catalogue, step.statement);
      return { text: found.text, params: typedParams(found, step.params ?? {}, asIs) };
    });
    this.statementsRun += sent.length;
    const results = await this.#send({ kind: 'write', steps: sent });
    return results.map((result) =>
      rowsOf(
        result.names,
        result.columns.map((column) => unpackColumn(column).map(fromGrafeo)),
      ),
    );
  }

  async ping(): Promise<void> {
    await this.read('meta/read');
  }

  async close(): Promise<void> {
    if (this.#dead) return;
    const ended = new Promise((resolve) => this.#worker.once('exit', resolve));
    await this.#send({ kind: 'close' });
    await ended;
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
        : { code: 'STORE_DAMAGED', message: `${file} cannot be opened: ${message}` },
      { cause: error },
    );
  }
  return store;
}
