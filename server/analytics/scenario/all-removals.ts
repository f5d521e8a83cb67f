/**
 * Every single removal at once: how much lower the exposure were if one pair of supplier and customer were gone and
 * nobody named in its place (method.md 5, `opaque`). One sweep gives h(u), what is hit of what comes from u; one sweep
 * the other way gives s(x), the mass that stands on x and goes on. Over the pair u -> x goes s(x) w(u->x) h(u).
 *
 * Where the pair is in a cycle the mass that went over it may come round and go over it again. Without the pair less
 * stands on x: s'(x) = s(x) / (1 + w G), where G is how often a walk that arrives at u goes on from x (Sherman and
 * Morrison 1950: the change is of rank one). So s(x) w h(u) / (1 + w G) is what one by one removing gives.
 */
import { CycleReader } from '../cycle-reader.ts';
import { CycleSystem, DENSE } from '../cycle-system.ts';
import type { Prepared } from '../prepare.ts';
import { standingMass, stepsOf } from './standing-mass.ts';

export interface AllRemovals {
  /** By supply link: how much lower the exposure were; inside a cycle of more than DENSE members no less than that. */
  readonly effect: Float64Array;
  /** The exact effect of the link into x; solves the cycle where it is inside a large one. */
  exactly(link: number, x: number): number;
}

/**
 * Of the exposures of all entities, each counted `start` times: 1 for one buyer, or for every buyer. Without a tier
 * limit. O(links) and the cube of every cycle up to DENSE members, what relaxation takes for larger ones.
 */
export function allRemovals(prepared: Prepared, start: Float64Array): AllRemovals {
  const { supply, values, closed } = prepared;
  const { offsets, supplier, weight } = supply;
  const effect = new Float64Array(supplier.length);
  const returning: { link: number; part: number }[] = [];
  const large = new LargeCycles(prepared);
  const numbers = new Int32Array(closed.length);
  const standing = standingMass(prepared, start, (members, system) => {
    if (members.length > DENSE) large.add(members);
    else returningWithin(prepared, members, system, numbers, returning);
  });
  for (let x = 0; x < standing.length; x++) {
    if (standing[x] === 0 || closed[x]) continue;
    for (let link = offsets[x]!; link < offsets[x + 1]!; link++) {
      effect[link] = standing[x]! * weight[link]! * values.hit[supplier[link]!]!;
    }
  }
  for (const { link, part } of returning) effect[link]! /= 1 + part;
  return {
    effect,
    exactly: (link, x) =>
      effect[link] === 0 ? 0 : effect[link]! / (1 + large.returning(link, x, supplier[link]!)),
  };
}

/** The part of what crosses each link inside a cycle that comes round to cross it again, w G. */
function returningWithin(
  { supply, vector }: Prepared,
  members: Int32Array,
  system: CycleSystem,
  numbers: Int32Array,
  returning: { link: number; part: number }[],
): void {
  const { offsets, supplier, weight } = supply;
  const arrivals = Array.from(members, (u, i) => {
    numbers[u] = i + 1;
    const from = new Float64Array(members.length);
    from[i] = 1;
    system.arrivals(from);
    return from;
  });
  members.forEach((x, i) => {
    const passing = 1 - vector.risk[x]!;
    for (let link = offsets[x]!; link < offsets[x + 1]!; link++) {
      const u = numbers[supplier[link]!]!;
      if (u > 0) returning.push({ link, part: weight[link]! * passing * arrivals[u - 1]![i]! });
    }
  });
  for (const x of members) numbers[x] = 0;
}

/** Cycles too large to solve for every pair in them: solved for one supplier at a time, when it is asked about. */
class LargeCycles {
  private readonly prepared: Prepared;
  private readonly cycles: Int32Array[] = [];
  /** By member: its cycle and its place in it. */
  private readonly places = new Map<number, { cycle: number; place: number }>();
  private systems: CycleSystem[] = [];

  constructor(prepared: Prepared) {
    this.prepared = prepared;
  }

  add(members: Int32Array): void {
    members.forEach((x, place) => {
      this.places.set(x, { cycle: this.cycles.length, place });
    });
    this.cycles.push(members);
  }

  /** As `returningWithin`, for the link from u to x; 0 where they are in no large cycle together. */
  returning(link: number, x: number, u: number): number {
    const at = this.places.get(x);
    const from = this.places.get(u);
    if (!at || !from || at.cycle !== from.cycle) return 0;
    const { supply, vector } = this.prepared;
    const arrivals = new Float64Array(this.cycles[at.cycle]!.length);
    arrivals[from.place] = 1;
    this.systemOf(at.cycle).arrivals(arrivals);
    return supply.weight[link]! * (1 - vector.risk[x]!) * arrivals[at.place]!;
  }

  private systemOf(cycle: number): CycleSystem {
    const members = this.cycles[cycle]!;
    this.systems[cycle] ??= new CycleSystem(
      // A reader of its own: its rows stand as long as the system does.
      new CycleReader(this.prepared.closed.length).rows(stepsOf(this.prepared), members),
    );
    return this.systems[cycle];
  }
}
