import type { ClaimColumns } from '../../projection/projection.ts';

/**
 * Ranges of entities whose order is not upstream first, or that form a cycle: those there were, and one around every
 * edited claim whose supplier stands behind its customer. Ranges that overlap are joined; what is analysed inside one
 * is put in order again. `customers` are the customers of edited claims; `number` gives their places.
 */
export function brokenOrder(
  cycles: Int32Array,
  { supplier, customer }: Pick<ClaimColumns, 'supplier' | 'customer'>,
  number: (entity: number) => number,
  customers: readonly number[],
): Int32Array {
  const edited = new Set(customers.map(number));
  const ranges: [number, number][] = [];
  for (let c = 0; c < cycles.length; c += 2) ranges.push([cycles[c]!, cycles[c + 1]!]);
  for (let claim = 0; claim < supplier.length; claim++) {
    const x = customer[claim]!;
    if (supplier[claim]! >= x && edited.has(x)) ranges.push([x, supplier[claim]! + 1]);
  }
  ranges.sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [start, end] of ranges) {
    const last = joined.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return Int32Array.from(joined.flat());
}
