/** The parts of an exposure band in a cell of a table, as paths over 0..WIDTH by 0..HEIGHT that are stretched to the cell. */
export const CELL_BAND = { width: 100, height: 10 } as const;

export interface CellBand {
  /** From 0 to 1, for the eye to measure by. */
  axis: string;
  /** low..high with its end marks. */
  range: string;
  expected: string;
}

const MIDDLE = CELL_BAND.height / 2;

/** low..high as a thin line between end marks, expected as a tick across it; stretched strokes keep their width. */
export function cellBand({ low, expected, high }: { low: number; expected: number; high: number }): CellBand {
  const x = (part: number) => Math.round(part * CELL_BAND.width * 100) / 100;
  const ends = `M${x(low)} ${MIDDLE - 3}v6M${x(high)} ${MIDDLE - 3}v6`;
  return {
    axis: `M0 ${MIDDLE}H${CELL_BAND.width}`,
    range: `M${x(low)} ${MIDDLE}H${x(high)}${ends}`,
    expected: `M${x(expected)} 0V${CELL_BAND.height}`,
  };
}

/** From where on a step of lightness begins; the step of 0 is 0. */
export const STEPS = [0.05, 0.2, 0.5] as const;

/** Step of lightness of an expected figure: 0 none, 1 to 4 ever more. */
export function stepOf(expected: number): number {
  if (expected <= 0) return 0;
  return 1 + STEPS.filter((from) => expected >= from).length;
}
