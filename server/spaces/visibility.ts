/** Which rows of a space show, and since when they are known: decided by the imports that assert them. */
import type { ImportRecord } from '../imports/record.ts';

/** When a row was recorded: null = always known. `rank` orders imports whose time the row takes; 0 = a time of its own. */
export interface Recorded {
  at: string | null;
  rank: number;
}

export class Visibility {
  readonly visible: readonly ImportRecord[];
  readonly #byNumber: ReadonlyMap<number, ImportRecord>;

  constructor(imports: readonly ImportRecord[]) {
    this.visible = imports.filter((entry) => entry.state === 'visible');
    this.#byNumber = new Map(this.visible.map((entry) => [entry.n, entry]));
  }

  /** The earliest visible import that asserts a row; undefined where none does and the row does not show. */
  assertedBy(imports: readonly number[]): ImportRecord | undefined {
    let first: ImportRecord | undefined;
    for (const n of imports) {
      const entry = this.#byNumber.get(n);
      if (entry && (!first || entry.n < first.n)) first = entry;
    }
    return first;
  }

  /** The number of the latest visible import that asserts a row; 0 where none does. */
  latest(imports: readonly number[]): number {
    let last = 0;
    for (const n of imports) if (n > last && this.#byNumber.has(n)) last = n;
    return last;
  }

  /** Tables that were trusted bring their own recorded times; otherwise it is the moment of the commit. */
  recorded(by: ImportRecord, own: string | null): Recorded {
    return by.trustRecorded ? { at: own, rank: 0 } : { at: by.committedAt, rank: by.n };
  }
}
