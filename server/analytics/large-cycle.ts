/** A cycle too large to be solved directly, as every risk finds it: read out of the supply graph once. */
import type { Blocks } from './blocks.ts';
import { CycleReader } from './cycle-reader.ts';
import { type CycleRows, DENSE } from './cycle-system.ts';
import { knotsOf } from './knots.ts';
import { Settling, settles } from './settling.ts';
import type { Supply } from './supply.ts';

export interface LargeCycle {
  /** In the order in which they are solved. */
  readonly members: Int32Array;
  /** Places in `members` in order of entity, which is the order of the supply graph in memory. */
  readonly inMemory: Int32Array;
  /** The shares among the members; `leak` is what ends or leads elsewhere. */
  readonly rows: CycleRows;
  readonly knots: readonly Int32Array[];
  /**
   * Sweeps after which nothing of a walk is left in the cycle that passes every member unhit: enough for every risk.
   * Undefined where the cycle is too slow to be swept.
   */
  readonly sweeps: number | undefined;
}

/** By where each cycle of more than DENSE members starts in the order. O(links into them, as often as it is swept). */
export function largeCycles(supply: Supply, { order, cyclic }: Blocks): ReadonlyMap<number, LargeCycle> {
  const found = new Map<number, LargeCycle>();
  const nothing = new Float64Array(supply.end.length);
  for (let c = 0; c < cyclic.length; c += 2) {
    const members = order.subarray(cyclic[c]!, cyclic[c + 1]!);
    if (members.length <= DENSE) continue;
    const rows = new CycleReader(order.length).weights(supply, members, nothing);
    const knots = knotsOf(rows);
    const settling = new Settling(rows, [], knots);
    found.set(cyclic[c]!, {
      members,
      inMemory: inOrderOfEntity(members),
      rows,
      knots,
      sweeps: settles(settling) ? settling.sweeps : undefined,
    });
  }
  return found;
}

function inOrderOfEntity(members: Int32Array): Int32Array {
  let first = members[0]!;
  let last = first;
  for (const x of members) {
    if (x < first) first = x;
    if (x > last) last = x;
  }
  const placeOf = new Int32Array(last - first + 1);
  for (let i = 0; i < members.length; i++) placeOf[members[i]! - first] = i + 1;
  const places = new Int32Array(members.length);
  let used = 0;
  for (const place of placeOf) if (place > 0) places[used++] = place - 1;
  return places;
}
