import { LAST_COLUMN } from './limits.ts';

const LETTERS: string[] = [];
for (let n = 1; n <= LAST_COLUMN; n++) {
  let [rest, letters] = [n, ''];
  for (; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  LETTERS.push(letters);
}

/** `A` of 1, `XFD` of 16,384. */
export const columnLetters = (column: number): string => LETTERS[column - 1]!;

/** Row and column of an address such as `AB12`, both from 1; undefined where it is none. Bounds are not checked. */
export function parseAddress(address: string): { column: number; row: number } | undefined {
  let [i, column] = [0, 0];
  for (; i < address.length && i < 4; i++) {
    const letter = address.charCodeAt(i) & 0xdf; // capital
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const digits = address.slice(i);
  return i > 0 && /^[1-9]\d{0,9}$/.test(digits) ? { column, row: Number(digits) } : undefined;
}
