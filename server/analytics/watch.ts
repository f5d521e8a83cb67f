/** How long work says how far it is, and learns that nobody waits for it any more. */
export interface Watch {
  /**
   * To be called every few milliseconds of work with the part done, 0..1, never falling.
   * Throws CANCELLED where nobody waits any more.
   */
  progress(done: number): void;
}

export const UNWATCHED: Watch = { progress() {} };
