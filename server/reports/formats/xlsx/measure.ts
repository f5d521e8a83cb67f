/** How much room texts take, roughly: a workbook states heights and widths, and knows no fonts. */
import type { BookCell } from './book.ts';
import { LOOKS } from './looks.ts';

/** Han, kana, Hangul and full-width letters: twice as wide as others. */
const WIDE = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/g;

/** In widths of a digit, in which columns are measured. */
export const widthOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

/** Of a line, what a word that breaks over to the next leaves blank; and the button beside a bold head. */
const BLANK = 4;
const BLANK_HEAD = 7;

/** Lines of the fullest cell of a row, each column as wide as stated. */
export function linesOf(row: readonly (BookCell | null)[], widths: readonly number[]): number {
  const lines = row.map((cell, i) => (cell && 'text' in cell ? cellLines(cell, widths[i] ?? 0) : 1));
  return Math.max(1, ...lines);
}

function cellLines({ text, look }: Extract<BookCell, { text: string }>, width: number): number {
  if (!('wrapText' in LOOKS[look].alignment)) return 1;
  const filled = Math.max(1, width - (look.startsWith('head') ? BLANK_HEAD : BLANK));
  return text.split('\n').reduce((sum, line) => {
    const written = widthOf(line);
    return sum + (written <= width - 1 ? 1 : Math.ceil(written / filled));
  }, 0);
}
