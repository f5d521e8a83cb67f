/** What was found a moment ago, so that a busy caller does not cost a statement a request. */

/** Answers that are remembered, and for how long. */
const MOST = 1_000;
const KEPT_MS = 1_000;

/**
 * A small cache: bounded, short, and emptied where something is taken back. What another server takes back is
 * forgotten here within a second. Absence is not remembered, so that strangers cannot fill it.
 */
export class Recent<T> {
  readonly #held = new Map<string, { at: number; value: T }>();
  readonly #elapsed: () => number;
  #cleared = 0;

  /** `elapsed`: ms on a clock that nobody sets. */
  constructor(elapsed: () => number = () => performance.now()) {
    this.#elapsed = elapsed;
  }

  async get(key: string, find: () => Promise<T | undefined>): Promise<T | undefined> {
    const held = this.#held.get(key);
    if (held && this.#elapsed() - held.at < KEPT_MS) return held.value;
    this.#held.delete(key);
    // from before the question: what is written meanwhile is not taken for known
    const [at, cleared] = [this.#elapsed(), this.#cleared];
    const value = await find();
    if (value === undefined) return undefined;
    // what was taken back while it was looked for may have been found before
    if (cleared !== this.#cleared) return value;
    if (this.#held.size >= MOST) this.#held.delete(this.#held.keys().next().value!);
    this.#held.set(key, { at, value });
    return value;
  }

  clear(): void {
    this.#cleared++;
    this.#held.clear();
  }
}
