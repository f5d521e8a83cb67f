import { crossingsBetween, crossingsOf, sortPlaces } from './crossings.ts';
import type { Neighbours, OrderedRows } from './rows.ts';

const SWEEPS = 12;
const SWAP_ROUNDS = 4;
/** Sweeps without a better order after which no further is tried. */
const PATIENCE = 4;

/** Where each row stands in its column. */
function stand(column: readonly number[], place: Int32Array): void {
  for (let i = 0; i < column.length; i++) place[column[i]!] = i;
}

/** Sorts a column by the mean place of its neighbours; those without keep theirs. Stable, so ties keep the old order. */
function byBarycentre(
  column: readonly number[],
  beside: number,
  place: Int32Array,
  { from, to }: Neighbours,
  key: Float64Array,
): number[] {
  const scale = beside / Math.max(1, column.length);
  column.forEach((row, own) => {
    let sum = 0;
    for (let i = from[row]!; i < from[row + 1]!; i++) sum += place[to[i]!]!;
    const count = from[row + 1]! - from[row]!;
    key[row] = count ? sum / count : own * scale;
  });
  return [...column].sort((a, b) => key[a]! - key[b]!);
}

/** Orders the rows of each column so that few ties cross; made once a layout, its arrays are used over and over. */
class Ordering {
  private readonly rows: OrderedRows;
  private readonly place: Int32Array;
  private readonly key: Float64Array;
  private readonly left: Int32Array;
  private readonly right: Int32Array;

  constructor(rows: OrderedRows) {
    this.rows = rows;
    this.place = new Int32Array(rows.at.length);
    this.key = new Float64Array(rows.at.length);
    this.left = new Int32Array(rows.left.to.length);
    this.right = new Int32Array(rows.right.to.length);
    rows.columns.forEach((column) => {
      stand(column, this.place);
    });
  }

  crossings(columns: readonly number[][]): number {
    const { right } = this.rows;
    let total = 0;
    for (let c = 0; c + 1 < columns.length; c++) {
      sortPlaces(columns[c]!, this.place, right, this.right);
      total += crossingsBetween(
        columns[c]!,
        { from: right.from, sorted: this.right },
        columns[c + 1]!.length,
      );
    }
    return total;
  }

  /** One sweep of barycentres, to the right or to the left. */
  sweep(columns: number[][], forth: boolean): void {
    const joined = forth ? this.rows.left : this.rows.right;
    for (let step = 1; step < columns.length; step++) {
      const c = forth ? step : columns.length - 1 - step;
      const beside = columns[forth ? c - 1 : c + 1]!.length;
      columns[c] = byBarycentre(columns[c]!, beside, this.place, joined, this.key);
      stand(columns[c]!, this.place);
    }
  }

  /** Swaps neighbours in every column while that takes crossings away. */
  swap(columns: number[][]): void {
    for (let round = 0; round < SWAP_ROUNDS; round++) {
      let swapped = false;
      for (const column of columns) swapped = this.swapIn(column) || swapped;
      if (!swapped) return;
    }
  }

  private swapIn(column: number[]): boolean {
    const { left, right } = this.rows;
    sortPlaces(column, this.place, left, this.left);
    sortPlaces(column, this.place, right, this.right);
    const [before, after] = [
      { from: left.from, sorted: this.left },
      { from: right.from, sorted: this.right },
    ];
    let swapped = false;
    for (let i = 0; i + 1 < column.length; i++) {
      const [a, b] = [column[i]!, column[i + 1]!];
      const now = crossingsOf(before, a, b) + crossingsOf(after, a, b);
      if (now === 0 || crossingsOf(before, b, a) + crossingsOf(after, b, a) >= now) continue;
      [column[i], column[i + 1]] = [b, a];
      swapped = true;
    }
    if (swapped) stand(column, this.place);
    return swapped;
  }
}

/**
 * Orders the rows of each column so that few ties cross: barycentre sweeps to and fro, then swaps of neighbours; the
 * best order met wins. The start order decides ties, so the same drawing always comes out the same.
 */
export function order(rows: OrderedRows): number[][] {
  const ordering = new Ordering(rows);
  let columns = rows.columns;
  let best = columns;
  let least = ordering.crossings(columns);
  for (let sweep = 0, since = 0; sweep < SWEEPS && least > 0 && since < PATIENCE; sweep++, since++) {
    columns = columns.map((column) => [...column]);
    ordering.sweep(columns, sweep % 2 === 0);
    ordering.swap(columns);
    const now = ordering.crossings(columns);
    if (now >= least) continue;
    [least, best, since] = [now, columns, 0];
  }
  return best;
}
