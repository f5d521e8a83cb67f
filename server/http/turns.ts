/**
 * Lets operations begin one at a turn of the event loop, in the order in which they came: two hundred that arrive together
 * would otherwise be read, checked and begun in one go, and everybody else would wait for all of it.
 */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  #running = false;

  /** Resolves when it is this caller's turn. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      if (this.#running) return;
      this.#running = true;
      setImmediate(() => this.#let());
    });
  }

  #let(): void {
    this.#waiting.shift()?.();
    this.#running = this.#waiting.length > 0;
    if (this.#running) setImmediate(() => this.#let());
  }
}
