/** Prepared questions, kept while they are asked: an analyst moves between a handful. */
import type { Prepared } from '../analytics/prepare.ts';
import { columnsIn } from '../projection/shared.ts';

/** What is prepared, without the projection and the wording of the question: plain data over shared columns. */
export type PreparedParts = Omit<Prepared, 'projection' | 'question'>;

const MOST = 12;
/** Of memory, for all questions; the latest is kept whatever it takes. */
const MOST_BYTES = 600e6;

interface Kept {
  readonly parts: PreparedParts;
  readonly bytes: number;
}

export class Shelf {
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  get(key: string): PreparedParts | undefined {
    const found = this.#kept.get(key);
    if (!found) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, found);
    return found.parts;
  }

  get size(): number {
    return this.#kept.size;
  }

  /** Of memory, for all questions. */
  get bytes(): number {
    return this.#bytes;
  }

  has(key: string): boolean {
    return this.#kept.has(key);
  }

  /** Keeps a question as the latest; the keys of those that had to go for it. */
  put(key: string, parts: PreparedParts): string[] {
    this.drop(key);
    const bytes = columnsIn(parts).reduce((sum, column) => sum + column.byteLength, 0);
    this.#kept.set(key, { parts, bytes });
    this.#bytes += bytes;
    const gone: string[] = [];
    for (const oldest of this.#kept.keys()) {
      if (oldest === key || (this.#kept.size <= MOST && this.#bytes <= MOST_BYTES)) break;
      this.drop(oldest);
      gone.push(oldest);
    }
    return gone;
  }

  drop(key: string): void {
    this.#bytes -= this.#kept.get(key)?.bytes ?? 0;
    this.#kept.delete(key);
  }

  /** Drops every question whose key begins so. */
  dropAll(prefix: string): void {
    for (const key of [...this.#kept.keys()]) if (key.startsWith(prefix)) this.drop(key);
  }
}
