/** Where the walks of many buyers stand at once: one sweep against the order of supply (method.md 4, "arrival"). */
import { CycleReader } from '../cycle-reader.ts';
import { CycleSystem } from '../cycle-system.ts';
import type { Prepared } from '../prepare.ts';
import type { Walk } from '../sweep.ts';

/** What is done with a cycle that is not closed while it is at hand. */
export type OnCycle = (members: Int32Array, system: CycleSystem) => void;

/** The walk along all shares, as cycles are read from it. */
export function stepsOf({ supply, vector }: Prepared): Pick<Walk, 'supply' | 'shares' | 'pass' | 'ends'> {
  const pass = vector.risk.map((r) => 1 - r);
  const ends = vector.risk.map((r, x) => r + pass[x]! * (supply.end[x]! + supply.opaque[x]!));
  return { supply, shares: supply.weight, pass, ends };
}

/**
 * By entity, the mass that goes on from it unhit, of walks that start on every entity with so much of `start` (which
 * is not hit there), every arrival counted. No tier limit. O(links), more in large cycles.
 */
export function standingMass(prepared: Prepared, start: Float64Array, onCycle: OnCycle): Float64Array {
  const { closed, blocks } = prepared;
  const { order, cyclic } = blocks;
  const steps = stepsOf(prepared);
  const reader = new CycleReader(order.length);
  const arriving = new Float64Array(order.length);
  const standing = new Float64Array(order.length);
  let last = order.length;
  for (let c = cyclic.length - 2; ; c -= 2) {
    const from = c < 0 ? 0 : cyclic[c + 1]!;
    for (let k = last - 1; k >= from; k--) {
      const x = order[k]!;
      standing[x] = start[x]! + arriving[x]! * steps.pass[x]!;
      handOn(steps, x, standing[x]!, arriving);
    }
    if (c < 0) return standing;
    last = cyclic[c]!;
    const members = order.subarray(last, from);
    // What enters a closed cycle stays opaque: nothing of it goes on.
    if (closed[members[0]!]) continue;
    for (const x of members) handOn(steps, x, start[x]!, arriving);
    const system = new CycleSystem(reader.rows(steps, members));
    const masses = Float64Array.from(members, (x) => arriving[x]!);
    if (masses.some((mass) => mass > 0)) system.arrivals(masses);
    onCycle(members, system);
    const local = reader.enter(members);
    members.forEach((x, i) => {
      const passed = masses[i]! * steps.pass[x]!;
      standing[x] = start[x]! + passed;
      handOn(steps, x, passed, arriving, local);
    });
    reader.leave(members);
  }
}

/** Hands a mass on to the suppliers of x, but to those with a number in `inside`. */
function handOn(
  { supply, shares }: Pick<Walk, 'supply' | 'shares'>,
  x: number,
  mass: number,
  arriving: Float64Array,
  inside?: Int32Array,
): void {
  if (mass === 0) return;
  const { offsets, supplier } = supply;
  const end = offsets[x + 1]!;
  for (let link = offsets[x]!; link < end; link++) {
    const u = supplier[link]!;
    if (!inside || inside[u] === 0) arriving[u]! += mass * shares[link]!;
  }
}
