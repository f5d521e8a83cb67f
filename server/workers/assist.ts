/**
 * One thread does a part of another's work. Both are in the middle of arithmetic and hear no messages, so they agree
 * through one word of shared memory: who offered the part takes it back where nobody has taken it up.
 */
const OFFERED = 0;
const TAKEN = 1;
const DONE = 2;
const TAKEN_BACK = 3;
const LOST = 4;

export class Assist {
  readonly buffer: SharedArrayBuffer;
  readonly #word: Int32Array;

  constructor(buffer = new SharedArrayBuffer(4)) {
    this.buffer = buffer;
    this.#word = new Int32Array(buffer);
  }

  /** By who would do it: false where it was taken back. */
  take(): boolean {
    return Atomics.compareExchange(this.#word, 0, OFFERED, TAKEN) === OFFERED;
  }

  /** By who has done it, once the result is on its way. */
  finish(): void {
    this.#leave(DONE);
  }

  /** By who sees that the thread which took it is gone, or failed at it. */
  lose(): void {
    this.#leave(LOST);
  }

  /** By who offered it: waits while another is at it. Whether another has done it. */
  wait(): boolean {
    if (Atomics.compareExchange(this.#word, 0, OFFERED, TAKEN_BACK) === OFFERED) return false;
    while (Atomics.load(this.#word, 0) === TAKEN) Atomics.wait(this.#word, 0, TAKEN);
    return Atomics.load(this.#word, 0) === DONE;
  }

  #leave(state: number): void {
    Atomics.store(this.#word, 0, state);
    Atomics.notify(this.#word, 0);
  }
}
