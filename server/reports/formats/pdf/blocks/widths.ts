/** How wide the columns of a table are: so that its rows become as low as can be. */
import { UPRIGHT, WIDE } from '../page/look.ts';

/** What a column holds: points. */
export interface Need {
  /** Its widest word. */
  word: number;
  /** Most of its cells on one line. */
  whole: number;
  /** How it counts where there is room to spare. */
  weight: number;
}

interface Widths {
  /** The page lies on its side. */
  wide: boolean;
  columns: number[];
}

interface Fitted {
  columns: number[];
  /** Of its usual rows. */
  lines: number;
  /** No word is broken. */
  fits: boolean;
}

/** Between two columns: points. */
export const GAP = 10;
/** Rows of more lines than this lie on their side where that helps. */
const MOST_LINES = 4;
/** Part of the lines that is worth a page on its side. */
const WORTH = 0.75;

export function widthsOf(needs: readonly Need[]): Widths {
  const upright = fitted(needs, roomOf(needs, UPRIGHT.bodyWidth));
  if (upright.fits && upright.lines <= MOST_LINES) return { wide: false, columns: upright.columns };
  const wide = fitted(needs, roomOf(needs, WIDE.bodyWidth));
  const helps = !upright.fits || wide.lines <= upright.lines * WORTH;
  return { wide: helps, columns: (helps ? wide : upright).columns };
}

const roomOf = ({ length }: readonly Need[], width: number): number => width - GAP * Math.max(0, length - 1);

function fitted(needs: readonly Need[], room: number): Fitted {
  const whole = needs.map((need) => Math.max(need.whole, need.word));
  const spare = room - sum(whole);
  const weights = sum(needs.map(({ weight }) => weight));
  if (spare >= 0) {
    const columns = whole.map((one, i) => one + (spare * needs[i]!.weight) / weights);
    return { columns, lines: 1, fits: true };
  }
  const words = needs.map(({ word }) => word);
  if (sum(words) > room)
    return { columns: shortened(words, room), lines: Number.POSITIVE_INFINITY, fits: false };
  const lines = linesThatFit(needs, whole, room);
  return { columns: grown(columnsAt(needs, whole, lines), whole, room), lines, fits: true };
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
