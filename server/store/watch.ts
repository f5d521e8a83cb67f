/**
 * Asks the store every second whether it is there and at which revision: readiness, other servers' writes, and that no
 * answer is given from memory that other servers may have left behind unseen.
 */
import { OrepathError } from '../errors.ts';
import { readRevision } from './migrate.ts';
import type { Store } from './store.ts';

const EVERY_MS = 1_000;
/** What was seen of a store that others write to holds for so long, in ms: so soon every server shows a write. */
const HOLDS_MS = 2_000;
/** A database that has stopped without closing its connections does not answer: after so long, in ms, it counts as lost. */
const PATIENCE_MS = 5_000;

export interface StoreWatch {
  /** Null while the store answers, otherwise why it does not. */
  readonly down: Error | null;
  /**
   * Resolves where the store was seen within the last 2 s, otherwise with the look that is under way: what is in memory
   * is then not older. An embedded store, to which nobody else writes, is in sight while it is up. Throws
   * STORE_UNAVAILABLE.
   */
  inSight(): Promise<void>;
  stop(): void;
}

/** `onChange` is told when the store is lost and when it is back. */
export function watchStore(
  store: Store,
  onRevision: (revision: number) => void,
  onChange: (down: Error | null) => void,
): StoreWatch {
  const watch = new Watch(store, onRevision, onChange);
  watch.schedule();
  return watch;
}

class Watch implements StoreWatch {
  down: Error | null = null;
  readonly #store: Store;
  readonly #onRevision: (revision: number) => void;
  readonly #onChange: (down: Error | null) => void;
  /** When the last revision was asked for that was told. */
  #seenAt = performance.now();
  #waiting: (() => void)[] = [];
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(store: Store, onRevision: (revision: number) => void, onChange: (down: Error | null) => void) {
    this.#store = store;
    this.#onRevision = onRevision;
    this.#onChange = onChange;
  }

  async inSight(): Promise<void> {
    if (!this.down && this.#isShared && performance.now() - this.#seenAt > HOLDS_MS) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    if (this.down) {
      throw new OrepathError({
        code: 'STORE_UNAVAILABLE',
        message: 'the store does not answer; try again',
      });
    }
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#tell();
  }

  schedule(): void {
    this.#timer = setTimeout(() => void this.#look(), EVERY_MS);
    this.#timer.unref();
  }

  /** The embedded store may be busy with a long write, and is in this process. */
  get #isShared(): boolean {
    return this.#store.engine === 'bolt';
  }

  async #look(): Promise<void> {
    const late = this.#isShared ? setTimeout(() => this.#set(this.#silent()), PATIENCE_MS) : undefined;
    late?.unref();
    try {
      // tried once, where a read is tried again, after longer and longer waits
      await this.#store.ping();
      const from = performance.now();
      this.#onRevision(await readRevision(this.#store));
      this.#seenAt = from;
      this.#set(null);
    } catch (error) {
      // a connection may break off; what was seen still holds
      if (this.down || !this.#isShared || performance.now() - this.#seenAt > HOLDS_MS) {
        this.#set(error as Error);
      }
    } finally {
      clearTimeout(late);
    }
    if (!this.#stopped) this.schedule();
  }

  #silent(): OrepathError {
    const message = `${this.#store.description} has not answered for ${PATIENCE_MS / 1_000} s`;
    return new OrepathError({ code: 'STORE_UNAVAILABLE', message });
  }

  #set(down: Error | null): void {
    if (Boolean(this.down) !== Boolean(down)) this.#onChange(down);
    this.down = down;
    this.#tell();
  }

  #tell(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
