import type { Supply } from '../supply.ts';

/** Who supplies whom inside one cycle, by place among its members. */
export interface InnerCustomers {
  readonly starts: Int32Array;
  /** Places of the customers of member i: `customers[starts[i]]` up to `customers[starts[i + 1]]`. */
  readonly customers: Int32Array;
}

/** `placeOf` gives a member's place from `start` on, anything else for others. O(links into members). */
export function innerCustomers(
  { offsets, supplier }: Supply,
  members: Int32Array,
  place: Int32Array,
  start: number,
): InnerCustomers {
  const size = members.length;
  const starts = new Int32Array(size + 1);
  const eachInner = (visit: (customer: number, supplier: number) => void) => {
    for (let i = 0; i < size; i++) {
      const x = members[i]!;
      for (let link = offsets[x]!; link < offsets[x + 1]!; link++) {
        const from = place[supplier[link]!]! - start;
        if (from >= 0 && from < size) visit(i, from);
      }
    }
  };
  eachInner((_, from) => {
    starts[from + 1]!++;
  });
  for (let i = 0; i < size; i++) starts[i + 1]! += starts[i]!;
  const next = starts.slice();
  const customers = new Int32Array(starts[size]!);
  eachInner((customer, from) => {
    customers[next[from]!++] = customer;
  });
  return { starts, customers };
}
