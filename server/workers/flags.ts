/** What two threads tell each other about one piece of work while it runs, in shared memory: no message is needed. */
const CANCELLED = 0;
const DONE = 1;
/** Parts of the whole that are told apart. */
const WHOLE = 1_000_000;

export class Flags {
  readonly buffer: SharedArrayBuffer;
  readonly #words: Int32Array;

  constructor(buffer = new SharedArrayBuffer(8)) {
    this.buffer = buffer;
    this.#words = new Int32Array(buffer);
  }

  cancel(): void {
    Atomics.store(this.#words, CANCELLED, 1);
  }

  get cancelled(): boolean {
    return Atomics.load(this.#words, CANCELLED) === 1;
  }

  /** The part done, 0..1. */
  get done(): number {
    return Atomics.load(this.#words, DONE) / WHOLE;
  }

  /** Never falls: a smaller part than before is not taken. */
  set done(part: number) {
    const word = Math.floor(Math.min(part, 1) * WHOLE);
    if (word > Atomics.load(this.#words, DONE)) Atomics.store(this.#words, DONE, word);
  }
}
