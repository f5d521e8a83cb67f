import { neighbours, type OrderedRows } from '../../../common/drawing/rows.ts';
import type { Drawing } from './drawing.ts';

/**
 * Everything that takes a row, by number: the items in the order of the drawing, then dummies where a tie passes a
 * column on its way.
 */
export interface Rows extends OrderedRows {
  /** Rows along each tie that leads to the right. */
  ways: Map<string, number[]>;
  /** 1 for bands, ends of the trace and dummies on the way to one: they follow the others and pull none. */
  follows: Uint8Array;
}

/** Items in their columns, in the order they come in, and a dummy in every column that a tie passes over. */
export function rowsOf({ items, ties }: Drawing, of: ReadonlyMap<string, number>, count: number): Rows {
  const number = new Map(items.map((item, row) => [item.id, row]));
  const at = items.map((item) => of.get(item.id)!);
  const columns: number[][] = Array.from({ length: count }, () => []);
  at.forEach((column, row) => {
    columns[column]!.push(row);
  });
  const follows = items.map((item) => (item.node ? 0 : 1));
  const ways = new Map<string, number[]>();
  const [near, far]: [number[], number[]] = [[], []];
  for (const tie of ties) {
    const [start, end] = [number.get(tie.from)!, number.get(tie.to)!];
    if (at[end]! <= at[start]!) continue;
    const way = [start];
    for (let column = at[start]! + 1; column < at[end]!; column++) {
      way.push(at.length);
      columns[column]!.push(at.length);
      at.push(column);
      follows.push(tie.link ? 0 : 1);
    }
    way.push(end);
    for (let i = 0; i + 1 < way.length; i++) {
      near.push(way[i]!);
      far.push(way[i + 1]!);
    }
    ways.set(tie.id, way);
  }
  return {
    columns,
    at: Int32Array.from(at),
    left: neighbours(at.length, far, near),
    right: neighbours(at.length, near, far),
    ways,
    follows: Uint8Array.from(follows),
  };
}
