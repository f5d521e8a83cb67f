import type { Item } from './drawing.ts';

/** Exposed mass at an item. */
function exposedAt(item: Item | undefined): number {
  return item?.node?.exposed ?? item?.band?.exposed ?? 0;
}

/** Where the exposed mass stands in all columns: 0 at the top, 1 at the bottom. */
function centre(columns: readonly number[][], items: readonly Item[]): number {
  let [sum, total] = [0, 0];
  for (const column of columns) {
    column.forEach((row, i) => {
      const exposed = column.length > 1 ? exposedAt(items[row]) : 0;
      sum += (exposed * i) / Math.max(1, column.length - 1);
      total += exposed;
    });
  }
  return total > 0 ? sum / total : 0;
}

/**
 * The order with the risky paths on top: the whole turned upside down where most exposed mass stands below, which crosses
 * no tie more. Bands and ends of the trace come last in their column: they belong to no path, and open into free room.
 */
export function riskyFirst(columns: readonly number[][], items: readonly Item[]): number[][] {
  const upright = centre(columns, items) > 0.5 ? columns.map((column) => [...column].reverse()) : columns;
  const isRest = (row: number) => items[row] !== undefined && items[row].node === undefined;
  return upright.map((column) => [...column.filter((row) => !isRest(row)), ...column.filter(isRest)]);
}
