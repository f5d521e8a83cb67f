/** The k largest of many by a value that is dear to compute, each with a bound that is cheap. */
import { Heap } from '../heap.ts';

export interface Valued {
  readonly item: number;
  readonly value: number;
}

interface Candidate extends Valued {
  readonly exact: boolean;
}

/**
 * Largest first, equal ones by `rank`. `most(item)` is no less than `exactly(item)`, which is asked for only where it
 * can matter: an item is valued when no other can be larger.
 */
export function largestBy(
  items: readonly number[],
  k: number,
  most: (item: number) => number,
  exactly: (item: number) => number,
  rank: (item: number) => number,
): Valued[] {
  const heap = new Heap<Candidate>(
    (a, b) => b.value - a.value || Number(a.exact) - Number(b.exact) || rank(a.item) - rank(b.item),
  );
  for (const item of items) heap.push({ item, value: most(item), exact: false });
  const found: Valued[] = [];
  while (found.length < k) {
    const first = heap.pop();
    if (!first) break;
    if (first.exact) found.push(first);
    else heap.push({ item: first.item, value: exactly(first.item), exact: true });
  }
  return found;
}
