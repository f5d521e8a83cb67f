/** Rows of a drawing in columns, and what joins rows of columns that stand beside each other. */

/** Rows joined to each row in the column beside it: those of row r are `to` from `from[r]` up to `from[r + 1]`. */
export interface Neighbours {
  from: Int32Array;
  to: Int32Array;
}

export interface OrderedRows {
  columns: number[][];
  /** Column of each row. */
  at: Int32Array;
  left: Neighbours;
  right: Neighbours;
}

/** Joins by row, from pairs of rows. */
export function neighbours(count: number, keys: readonly number[], values: readonly number[]): Neighbours {
  const from = new Int32Array(count + 1);
  for (const key of keys) from[key + 1]!++;
  for (let row = 0; row < count; row++) from[row + 1]! += from[row]!;
  const next = from.slice(0, count);
  const to = new Int32Array(keys.length);
  keys.forEach((key, i) => {
    to[next[key]!++] = values[i]!;
  });
  return { from, to };
}
