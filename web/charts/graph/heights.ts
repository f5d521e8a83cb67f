import { place } from '../../../common/drawing/place.ts';
import type { Neighbours } from '../../../common/drawing/rows.ts';
import type { Rows } from './columns.ts';
import type { Item } from './drawing.ts';
import { type Extent, extent, SIZE } from './sizes.ts';

const RELAXATIONS = 8;
/** Dummies pull harder than items, so that ties that pass columns stay straight. */
const PULL = { dummy: 2, item: 1 };

/** Middle of each row in px, from the top of the drawing. */
export type Heights = Float64Array;

/** What each row takes above and below its middle; rows beyond the items are dummies. */
export function extentsOf({ columns, at }: Rows, items: readonly Item[], gap: number): Extent[] {
  const last = columns.length - 1;
  return Array.from(at, (column, row) => extent(items[row], gap, column === last && last > 0));
}

/** The mean height of a row's neighbours that pull; its own where none does. */
function towards({ from, to }: Neighbours, y: Heights, follows: Uint8Array): (row: number) => number {
  return (row) => {
    let [sum, count] = [0, 0];
    for (let i = from[row]!; i < from[row + 1]!; i++) {
      if (follows[to[i]!] && !follows[row]) continue;
      sum += y[to[i]!]!;
      count++;
    }
    return count > 0 ? sum / count : y[row]!;
  };
}

/** Heights of all rows: every column starts stacked round one middle line and then drifts towards its neighbours. */
export function heights(rows: Rows, items: readonly Item[], extents: readonly Extent[]): Heights {
  const { columns, left, right, follows } = rows;
  const y = new Float64Array(rows.at.length);
  /** From the middle of the room a row takes to the middle of its glyph. */
  const shift = (row: number) => (extents[row]!.above - extents[row]!.below) / 2;
  const settle = (column: readonly number[], want: (row: number) => number) => {
    const wishes = column.map((row) => ({
      want: want(row) - shift(row),
      weight: row < items.length ? PULL.item : PULL.dummy,
      size: extents[row]!.above + extents[row]!.below,
    }));
    place(wishes).forEach((middle, i) => {
      y[column[i]!] = middle + shift(column[i]!);
    });
  };
  for (const column of columns) settle(column, () => 0);
  const leftwards = columns.slice(0, -1).reverse();
  for (let round = 0; round < RELAXATIONS; round++) {
    for (const column of leftwards) settle(column, towards(right, y, follows));
    for (const column of columns.slice(1)) settle(column, towards(left, y, follows));
  }
  for (const column of leftwards) settle(column, towards(right, y, follows));
  return fromTop(y, extents);
}

function fromTop(y: Heights, extents: readonly Extent[]): Heights {
  const top = y.reduce(
    (least, at, row) => Math.min(least, at - extents[row]!.above),
    Number.POSITIVE_INFINITY,
  );
  return y.map((at) => Math.round((at - top + SIZE.top) * 2) / 2);
}
