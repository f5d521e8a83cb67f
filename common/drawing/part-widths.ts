/** Room between two parts of a strip. */
export const PART_SPACE = 2;
/** A part above 0 is at least so wide. */
const LEAST = 3;

/** Widths that keep every part above 0 visible and add up, with the room between them, to the room there is. */
export function partWidths(values: readonly number[], width: number): number[] {
  const room = width - PART_SPACE * (values.filter((value) => value > 0).length - 1);
  const raw = values.map((value) => (value > 0 ? Math.max(LEAST, value * room) : 0));
  const over = raw.reduce((sum, one) => sum + one, 0) - room;
  const spare = raw.map((one) => Math.max(0, one - LEAST));
  const all = spare.reduce((sum, one) => sum + one, 0);
  return raw.map((one, i) => (all > 0 ? one - (over * spare[i]!) / all : one));
}
