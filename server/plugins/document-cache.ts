/** A document keeps some hundred times the room of its text: the cache is bounded by text, so that nobody fills memory. */
const MOST_CHARS = 300_000;

/** What was least lately asked for goes first. */
export class DocumentCache<T> {
  readonly #kept = new Map<string, T>();
  #chars = 0;

  get(text: string): T | undefined {
    const value = this.#kept.get(text);
    if (value === undefined) return undefined;
    this.#kept.delete(text);
    this.#kept.set(text, value);
    return value;
  }

  set(text: string, value: T): void {
    if (!this.#kept.delete(text)) this.#chars += text.length;
    this.#kept.set(text, value);
    for (const oldest of this.#kept.keys()) {
      if (this.#chars <= MOST_CHARS) return;
      this.#kept.delete(oldest);
      this.#chars -= oldest.length;
    }
  }
}
