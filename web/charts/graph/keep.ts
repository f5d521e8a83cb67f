import type { Rows } from './columns.ts';
import type { Extent } from './sizes.ts';
import { SIZE } from './sizes.ts';

/** A piece of a column in px. */
interface Span {
  top: number;
  bottom: number;
}

/** Rows that came and belong together, with the height they take and the one they would like. */
interface Newcomers {
  rows: number[];
  size: number;
  want: number;
}

/** What is free between the taken spans of a column; the last one has no end. */
function freeBetween(taken: readonly Span[]): Span[] {
  const free: Span[] = [];
  let edge: number = SIZE.top;
  for (const { top, bottom } of [...taken].sort((a, b) => a.top - b.top)) {
    if (top > edge) free.push({ top: edge, bottom: top });
    edge = Math.max(edge, bottom);
  }
  return [...free, { top: edge, bottom: Number.POSITIVE_INFINITY }];
}

/** Top of the place nearest to the wish that is large enough. */
function nearest(free: readonly Span[], { size, want }: Newcomers): number {
  let best = Number.POSITIVE_INFINITY;
  for (const { top, bottom } of free) {
    if (bottom - top < size) continue;
    const at = Math.min(Math.max(want - size / 2, top), bottom - size);
    if (Math.abs(at + size / 2 - want) < Math.abs(best + size / 2 - want)) best = at;
  }
  return best;
}

/** Rows of a column without a place, those of one customer together, in the order of what they hang on. */
function newcomersOf(
  column: readonly number[],
  y: Float64Array,
  { left }: Rows,
  extents: readonly Extent[],
): Newcomers[] {
  const groups = new Map<number, Newcomers>();
  for (const row of column) {
    if (!Number.isNaN(y[row]!)) continue;
    const customer = left.from[row]! < left.from[row + 1]! ? left.to[left.from[row]!]! : -1;
    const size = extents[row]!.above + extents[row]!.below;
    const group = groups.get(customer);
    if (group) {
      group.rows.push(row);
      group.size += size;
    } else groups.set(customer, { rows: [row], size, want: customer < 0 ? SIZE.top : y[customer]! });
  }
  return [...groups.values()].sort((a, b) => a.want - b.want);
}

/**
 * Gives a place to every row whose height is not a number yet, and moves none that has one. `memory` are heights that
 * rows had once.
 */
export function fillIn(
  rows: Rows,
  extents: readonly Extent[],
  y: Float64Array,
  memory: ReadonlyMap<number, number>,
): void {
  const spanAt = (row: number, at: number): Span => ({
    top: at - extents[row]!.above,
    bottom: at + extents[row]!.below,
  });
  for (const column of rows.columns) {
    const taken = column.filter((row) => !Number.isNaN(y[row]!)).map((row) => spanAt(row, y[row]!));
    for (const row of column) {
      const at = memory.get(row);
      if (at === undefined) continue;
      const { top, bottom } = spanAt(row, at);
      if (taken.some((span) => span.top < bottom && top < span.bottom)) continue;
      y[row] = at;
      taken.push({ top, bottom });
    }
    for (const group of newcomersOf(column, y, rows, extents)) {
      let edge = nearest(freeBetween(taken), group);
      taken.push({ top: edge, bottom: edge + group.size });
      for (const row of group.rows) {
        y[row] = edge + extents[row]!.above;
        edge += extents[row]!.above + extents[row]!.below;
      }
    }
  }
}
