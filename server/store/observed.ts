/** A store that tells of every statement it runs: its name and its time, never its values. */
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { type Context, context } from '@opentelemetry/api';
import { codeOf, preciseNow, type Sighting } from '../seeing/sightings.ts';
import type { StoreShare } from './shared-store.ts';
import type { Columns, Params, Row, Step, Store } from './store.ts';

/** As `Sightings.tell`; without `within` it belongs to the work that is under way. */
export type Tell = (sighting: Sighting, within?: Context) => void;

export class ObservedStore implements Store {
  readonly #store: Store;
  readonly #tell: Tell;

  constructor(store: Store, tell: Tell) {
    this.#store = store;
    this.#tell = tell;
  }

  get engine() {
    return this.#store.engine;
  }

  get description() {
    return this.#store.description;
  }

  get statementsRun() {
    return this.#store.statementsRun;
  }

  read(statement: string, params?: Params): Promise<readonly Row[]> {
    return this.#seen([statement], false, () => this.#store.read(statement, params));
  }

  readColumns(statement: string, params?: Params): Promise<Columns> {
    return this.#seen([statement], false, () => this.#store.readColumns(statement, params));
  }

  write(steps: readonly Step[]): Promise<readonly (readonly Row[])[]> {
    const names = [...new Set(steps.map((step) => step.statement))];
    return this.#seen(names, true, () => this.#store.write(steps));
  }

  /** What is run through the share is told here, as part of the work that shared it. */
  async share(): Promise<StoreShare> {
    const { port1, port2 } = new MessageChannel();
    const within = context.active();
    port1.on('message', (seen: Sighting) => this.#tell(seen, within));
    // listening keeps no process alive
    port1.unref();
    return { ...(await this.#store.share()), seen: port2 };
  }

  bookmarks(): Promise<readonly string[]> {
    return this.#store.bookmarks();
  }

  heed(bookmarks: readonly string[]): Promise<void> {
    return this.#store.heed(bookmarks);
  }

  ping(): Promise<void> {
    return this.#store.ping();
  }

  close(): Promise<void> {
    return this.#store.close();
  }

  async #seen<T>(names: readonly string[], write: boolean, run: () => Promise<T>): Promise<T> {
    const within = context.active();
    const from = preciseNow();
    const told = { kind: 'statement', names, engine: this.engine, write, from } as const;
    try {
      const result = await run();
      this.#tell({ ...told, to: preciseNow(), failed: null }, within);
      return result;
    } catch (error) {
      this.#tell({ ...told, to: preciseNow(), failed: codeOf(error) }, within);
      throw error;
    }
  }
}

/** Tells over a port to the thread that shared the store. */
export const tellOver =
  (port: MessagePort): Tell =>
  (sighting) =>
    port.postMessage(sighting);
