import { type FindingCode, finding } from '../formats/finding.ts';
import type { ReadingRows } from '../formats/reading-rows.ts';

/** Distinct values that are remembered as said. */
const MOST_REMEMBERED = 10_000;

/** Findings about cells, each value of a column once: a list repeats its mistakes. */
export class Said {
  private readonly before = new Set<string>();
  private readonly rows: ReadingRows;

  constructor(rows: ReadingRows) {
    this.rows = rows;
  }

  once(code: FindingCode, row: number, column: string, got: string, message: string): void {
    const key = `${code}\x1f${column}\x1f${got}`;
    if (this.before.has(key)) return;
    if (this.before.size < MOST_REMEMBERED) this.before.add(key);
    this.rows.say(finding(code, { message, row, column, got: got.slice(0, 200) }));
  }
}
