/** How wide the columns of a table are: so that its rows become as low as can be. */
import { UPRIGHT, WIDE } from '../page/look.ts';

/** What a column holds: points. */
export interface Need {
  /** Its widest word. */
  word: number;
  /** Most of its cells on one line. */
  whole: number;
  /** How it counts where there is room to spare; 0: it takes none, unless nobody does. */
  weight: number;
}

export interface Widths {
  /** The page lies on its side. */
  wide: boolean;
  /** In the smaller type, closer together. */
  dense: boolean;
  columns: number[];
}

interface Fitted {
  columns: number[];
  /** Of its usual rows; infinite where a word is broken. */
  lines: number;
}

/** Between two columns: points. */
export const gapOf = (dense: boolean): number => (dense ? 7 : 10);
/** Usual rows are to have no more lines than this. */
const MOST_LINES = 4;

/**
 * The first of the layouts in which no word is broken and rows are low; else that with the lowest rows. `scale`: how
 * much smaller the smaller type is.
 */
export function widthsOf(needs: readonly Need[], scale: number): Widths {
  const small = needs.map((need) => ({ ...need, word: need.word * scale, whole: need.whole * scale }));
  const tried = [UPRIGHT, WIDE].flatMap((sheet) =>
    [false, true].map((dense) => {
      const room = sheet.bodyWidth - gapOf(dense) * Math.max(0, needs.length - 1);
      return { wide: sheet === WIDE, dense, ...fitted(dense ? small : needs, room) };
    }),
  );
  const lowest = tried.reduce((best, one) => (one.lines <= best.lines ? one : best));
  return tried.find(({ lines }) => lines <= MOST_LINES) ?? lowest;
}

function fitted(needs: readonly Need[], room: number): Fitted {
  const whole = needs.map((need) => Math.max(need.whole, need.word));
  const spare = room - sum(whole);
  const weights = sum(needs.map(({ weight }) => weight));
  if (spare >= 0) {
    const shareOf = ({ weight }: Need) => (weights > 0 ? weight / weights : 1 / needs.length);
    const columns = whole.map((one, i) => one + spare * shareOf(needs[i]!));
    return { columns, lines: 1 };
  }
  const words = needs.map(({ word }) => word);
  if (sum(words) > room) return { columns: shortened(words, room), lines: Number.POSITIVE_INFINITY };
  const lines = linesThatFit(needs, whole, room);
  return { columns: grown(columnsAt(needs, whole, lines), whole, room), lines };
}

/** The widest words give way, so that as few as can be are broken. */
function shortened(words: readonly number[], room: number): number[] {
  const ascending = [...words].sort((a, b) => a - b);
  let left = room;
  let most = 0;
  for (const [i, word] of ascending.entries()) {
    most = left / (ascending.length - i);
    if (word > most) break;
    left -= word;
  }
  return words.map((word) => Math.min(word, most));
}

/** What is left of the room goes to the columns that would take more. */
function grown(columns: readonly number[], whole: readonly number[], room: number): number[] {
  const left = room - sum(columns);
  const wants = columns.map((width, i) => whole[i]! - width);
  const all = sum(wants) || 1;
  return columns.map((width, i) => width + (left * wants[i]!) / all);
}

/** The fewest lines a row, in parts of lines, with which all columns fit the room. */
function linesThatFit(needs: readonly Need[], whole: readonly number[], room: number): number {
  const fits = (lines: number) => sum(columnsAt(needs, whole, lines)) <= room;
  let [low, high] = [1, 1];
  while (high < 1e4 && !fits(high)) high *= 2;
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (fits(middle)) high = middle;
    else low = middle;
  }
  return high;
}

const columnsAt = (needs: readonly Need[], whole: readonly number[], lines: number): number[] =>
  needs.map(({ word }, i) => Math.max(word, whole[i]! / lines));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
