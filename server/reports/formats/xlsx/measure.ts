/** How much room texts take, roughly: a workbook states heights and widths, and knows no fonts. */
import type { BookCell } from './book.ts';
import { LOOKS } from './looks.ts';

/** Han, kana, Hangul and full-width letters: twice as wide as others. */
const WIDE = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/g;

/** In widths of a digit, in which columns are measured. */
export const widthOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

/** Part of a line that is filled before a word breaks over to the next; bold heads have a button beside them. */
const FILLED = 0.88;
const FILLED_HEAD = 0.7;

/** Lines of the fullest cell of a row, each column as wide as stated. */
export function linesOf(row: readonly (BookCell | null)[], widths: readonly number[]): number {
  const lines = row.map((cell, i) => (cell && 'text' in cell ? cellLines(cell, widths[i] ?? 0) : 1));
  return Math.max(1, ...lines);
}

function cellLines({ text, look }: Extract<BookCell, { text: string }>, width: number): number {
  if (!('wrapText' in LOOKS[look].alignment)) return 1;
  const filled = look.startsWith('head') ? FILLED_HEAD : FILLED;
  return text.split('\n').reduce((sum, line) => sum + linesWithin(widthOf(line), width, filled), 0);
}

const linesWithin = (written: number, width: number, filled: number): number =>
  written <= width * Math.max(filled, 0.9) ? 1 : Math.ceil(written / (width * filled));
