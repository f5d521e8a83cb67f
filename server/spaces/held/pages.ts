/** Rows of a space as the store gave them, page by page, and the imports that they are complete for. */
import type { PackedColumn } from '../../store/packed-columns.ts';

/** The rows of one page of one statement. */
export interface HeldPage {
  readonly count: number;
  readonly names: readonly string[];
  readonly columns: readonly PackedColumn[];
}

/** An import whose rows are held; another of the same number in a store that was restored differs in the rest. */
export interface HeldImport {
  readonly n: number;
  readonly startedAt: string;
  readonly digest: string;
  readonly firstPage: number;
  readonly pages: number;
}

export interface HeldPages {
  /** By number; none where nothing is held. */
  readonly imports: readonly HeldImport[];
  /** Undefined where the page holds no such rows. Throws Unreadable. */
  get(part: string, page: number): HeldPage | undefined;
  set(part: string, page: number, rows: HeldPage): void;
  /** What is held from now on is complete for these imports. */
  complete(imports: readonly HeldImport[]): void;
  /** Nothing is held any more. */
  clear(): void;
}

/** What is held cannot be read: it is damaged, or was taken away. */
export class Unreadable extends Error {}

/** Pages in memory. */
export class MemoryPages implements HeldPages {
  imports: readonly HeldImport[] = [];
  readonly #pages = new Map<string, HeldPage>();

  get(part: string, page: number): HeldPage | undefined {
    return this.#pages.get(`${part} ${page}`);
  }

  set(part: string, page: number, rows: HeldPage): void {
    this.#pages.set(`${part} ${page}`, rows);
  }

  complete(imports: readonly HeldImport[]): void {
    this.imports = imports;
  }

  clear(): void {
    this.imports = [];
    this.#pages.clear();
  }
}
