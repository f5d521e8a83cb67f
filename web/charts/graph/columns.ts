import type { Drawing } from './drawing.ts';

/** Everything that takes a row: items, and dummies where a tie passes a column on its way. */
export interface Rows {
  of: Map<string, number>;
  columns: string[][];
  /** Neighbours in the column to the left and to the right. */
  left: Map<string, string[]>;
  right: Map<string, string[]>;
  /** Ids along each tie that leads to the right. */
  ways: Map<string, string[]>;
}

function join(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Items in their columns, in the order they come in, and a dummy in every column that a tie passes over. */
export function rowsOf(drawing: Drawing, of: Map<string, number>, count: number): Rows {
  const rows: Rows = {
    of,
    columns: Array.from({ length: count }, () => []),
    left: new Map(),
    right: new Map(),
    ways: new Map(),
  };
  for (const item of drawing.items) rows.columns[of.get(item.id)!]!.push(item.id);
  for (const tie of drawing.ties) {
    const [start, end] = [of.get(tie.from)!, of.get(tie.to)!];
    if (end <= start) continue;
    const way = [tie.from];
    for (let c = start + 1; c < end; c++) {
      const dummy = `~${tie.id}~${c}`;
      rows.columns[c]!.push(dummy);
      way.push(dummy);
    }
    way.push(tie.to);
    for (let i = 0; i + 1 < way.length; i++) {
      join(rows.right, way[i]!, way[i + 1]!);
      join(rows.left, way[i + 1]!, way[i]!);
    }
    rows.ways.set(tie.id, way);
  }
  return rows;
}
