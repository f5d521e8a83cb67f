import type { Neighbours } from './rows.ts';

/** Places of a row's neighbours in their column, ascending: `sorted` from `from[row]` up to `from[row + 1]`. */
export interface Places {
  from: Int32Array;
  sorted: Int32Array;
}

/** The places of the neighbours of some rows, each row's own ascending. The rest of the array is not touched. */
export function sortPlaces(
  rows: readonly number[],
  place: Int32Array,
  joined: Neighbours,
  into: Int32Array,
): void {
  for (const row of rows) {
    const [start, end] = [joined.from[row]!, joined.from[row + 1]!];
    for (let i = start; i < end; i++) into[i] = place[joined.to[i]!]!;
    if (end - start > FEW) into.subarray(start, end).sort();
    else insertionSort(into, start, end);
  }
}

/** Up to so many are sorted faster by hand than by a call. */
const FEW = 24;

function insertionSort(values: Int32Array, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    const value = values[i]!;
    let at = i;
    for (; at > start && values[at - 1]! > value; at--) values[at] = values[at - 1]!;
    values[at] = value;
  }
}

/** Crossings between the ties of row a above and row b below it, to one side: a merge of their sorted places. */
export function crossingsOf({ from, sorted }: Places, a: number, b: number): number {
  const [endA, endB] = [from[a + 1]!, from[b + 1]!];
  let crossings = 0;
  for (let i = from[a]!, j = from[b]!; i < endA; i++) {
    while (j < endB && sorted[j]! < sorted[i]!) j++;
    crossings += j - from[b]!;
  }
  return crossings;
}

/** Crossings between a column and the one to its right, in O(ties x log rows): inversions counted by a Fenwick tree. */
export function crossingsBetween(
  column: readonly number[],
  { from, sorted }: Places,
  beside: number,
): number {
  const tree = new Int32Array(beside + 1);
  let [seen, total] = [0, 0];
  for (const row of column) {
    for (let i = from[row]!; i < from[row + 1]!; i++) {
      let notAfter = 0;
      for (let at = sorted[i]! + 1; at > 0; at -= at & -at) notAfter += tree[at]!;
      total += seen - notAfter;
    }
    for (let i = from[row]!; i < from[row + 1]!; i++, seen++) {
      for (let at = sorted[i]! + 1; at <= beside; at += at & -at) tree[at]!++;
    }
  }
  return total;
}
