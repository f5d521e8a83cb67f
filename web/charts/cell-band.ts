/**
 * An exposure band in a cell of a table, as lengths that its style draws with one element a cell: thousands of cells are
 * scrolled by.
 */
export interface CellBand {
  /** Width of low..high, and where in the room that it leaves it begins: both in percent, as backgrounds are placed. */
  '--span': string;
  '--start': string;
  /** Places of the end marks and of the tick, and the length that is traced, in percent. */
  '--low': string;
  '--high': string;
  '--expected': string;
  '--traced': string;
}

interface Figures {
  low: number;
  expected: number;
  high: number;
  coverage: number;
}

/** All from 0 to 1. */
export function cellBand({ low, expected, high, coverage }: Figures): CellBand {
  const span = high - low;
  return {
    '--span': percent(span),
    '--start': percent(span < 1 ? low / (1 - span) : 0),
    '--low': percent(low),
    '--high': percent(high),
    '--expected': percent(expected),
    '--traced': percent(coverage),
  };
}

function percent(part: number): string {
  return `${Math.round(part * 10_000) / 100}%`;
}

/** From where on a step of lightness begins; the step of 0 is 0. */
export const STEPS = [0.05, 0.2, 0.5] as const;

/** Step of lightness of an expected figure: 0 none, 1 to 4 ever more. */
export function stepOf(expected: number): number {
  if (expected <= 0) return 0;
  return 1 + STEPS.filter((from) => expected >= from).length;
}
