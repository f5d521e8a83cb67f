/** Notes on which day a key was last used: once a day, and while nobody waits. */
import type { Store } from '../store/store.ts';
import type { KeyRecord } from './keys.ts';

export class KeyUses {
  readonly #store: Store;
  /** The day that was noted last, by key: so long as nothing is known of another server's note, one too many is made. */
  readonly #noted = new Map<string, string>();

  constructor(store: Store) {
    this.#store = store;
  }

  note({ id, lastUsedOn }: KeyRecord, now: Date): void {
    const day = now.toISOString().slice(0, 10);
    if (lastUsedOn === day || this.#noted.get(id) === day) return;
    this.#noted.set(id, day);
    // the note is for people who tidy up: a store that does not take it fails the requests itself
    this.#store.write([{ statement: 'key/used', params: { id, day } }]).catch(() => this.#noted.delete(id));
  }
}
