/** Gathers what pdfkit writes, a few bytes at a time, in few large pieces. */

const PIECE = 1 << 20;

export class Sink {
  readonly #full: Buffer[] = [];
  #piece = Buffer.allocUnsafe(PIECE);
  #used = 0;

  add(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length; ) {
      if (this.#used === PIECE) this.#next();
      const part = bytes.subarray(from, from + PIECE - this.#used);
      this.#piece.set(part, this.#used);
      this.#used += part.length;
      from += part.length;
    }
  }

  /** All of it. */
  bytes(): Uint8Array {
    return Buffer.concat([...this.#full, this.#piece.subarray(0, this.#used)]);
  }

  #next(): void {
    this.#full.push(this.#piece);
    this.#piece = Buffer.allocUnsafe(PIECE);
    this.#used = 0;
  }
}
