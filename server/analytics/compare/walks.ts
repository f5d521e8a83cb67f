/** Walks the movement between two viewpoints: what arrives where, and what flows out there, at both. */
import { arrivalsOf } from '../arrivals.ts';
import type { Prepared } from '../prepare.ts';
import { walkUpstream } from '../upstream-walk.ts';
import { UNWATCHED, type Watch } from '../watch.ts';
import { type Hit, Movement } from './movement.ts';

/** The movement of a buyer's expected exposure. O(links upstream), times the tiers under a limit. Throws CANCELLED. */
export function movementOf(
  before: Prepared,
  after: Prepared,
  buyer: number,
  watch: Watch = UNWATCHED,
): Movement {
  return before.question.tiers === null
    ? unlimited(before, after, buyer, watch)
    : limited(before, after, buyer, before.question.tiers, watch);
}

function unlimited(before: Prepared, after: Prepared, buyer: number, watch: Watch): Movement {
  const movement = new Movement(before, after);
  const hitBefore: Hit = (u) => before.values.hit[u]!;
  const hitAfter: Hit = (u) => after.values.hit[u]!;
  const [first, second] = [arrivals(before, buyer), arrivals(after, buyer)];
  movement.start(buyer, hitBefore, hitAfter);
  const met = new Set([...first.keys(), ...second.keys()]);
  let done = 0;
  for (const x of met) {
    if (done++ % 1024 === 0) watch.progress(done / (met.size + 1));
    movement.add(x, first.get(x) ?? 0, second.get(x) ?? 0, hitBefore, hitAfter);
  }
  return movement;
}

function arrivals(prepared: Prepared, buyer: number): Map<number, number> {
  const walk = walkUpstream(prepared, buyer);
  const { arrival } = arrivalsOf(prepared, walk);
  return new Map(Array.from(walk.entities, (x, position) => [x, arrival[position]!]));
}

/** The same identity unrolled: an entity met after t of n links is valued by what n - t more links reach. */
function limited(before: Prepared, after: Prepared, buyer: number, tiers: number, watch: Watch): Movement {
  const movement = new Movement(before, after);
  const members = membersUpstream(movement, buyer, tiers);
  const [hitBefore, hitAfter] = [levels(movement, members, before), levels(movement, members, after)];
  const valued = (levelsOf: typeof hitBefore, links: number): Hit => {
    const level = links < 0 ? undefined : levelsOf[Math.min(links, levelsOf.length - 1)];
    return (u) => level?.get(u) ?? 0;
  };
  movement.start(buyer, valued(hitBefore, tiers - 1), valued(hitAfter, tiers - 1));
  let first = goOn(movement, 'before', before, new Map([[buyer, 1]]), true);
  let second = goOn(movement, 'after', after, new Map([[buyer, 1]]), true);
  for (let tier = 1; tier <= tiers; tier++) {
    watch.progress(tier / (tiers + 1));
    const links = tiers - tier - 1;
    for (const x of new Set([...first.keys(), ...second.keys()]))
      movement.add(
        x,
        first.get(x) ?? 0,
        second.get(x) ?? 0,
        valued(hitBefore, links),
        valued(hitAfter, links),
      );
    first = goOn(movement, 'before', before, first);
    second = goOn(movement, 'after', after, second);
  }
  return movement;
}

/** Takes every mass one link further. At the start nothing is hit: the buyer's own risk is left out. */
function goOn(
  movement: Movement,
  side: 'before' | 'after',
  { vector }: Prepared,
  front: ReadonlyMap<number, number>,
  isStart = false,
): Map<number, number> {
  const next = new Map<number, number>();
  for (const [x, mass] of front) {
    const passing = isStart ? mass : mass * (1 - vector.risk[x]!);
    if (passing === 0) continue;
    for (const row of movement.rowOf(x)) {
      if (row[side] > 0) next.set(row.supplier, (next.get(row.supplier) ?? 0) + passing * row[side]);
    }
  }
  return next;
}

/** Everyone within so many links of the buyer at either viewpoint, breadth first, suppliers by id. */
function membersUpstream(movement: Movement, buyer: number, links: number): number[] {
  const met = new Set<number>();
  let front = [buyer];
  for (let taken = 0; taken < links && front.length > 0; taken++) {
    const next: number[] = [];
    for (const x of front) {
      for (const { supplier, before, after } of movement.rowOf(x)) {
        if (met.has(supplier) || (before === 0 && after === 0)) continue;
        met.add(supplier);
        next.push(supplier);
      }
    }
    front = next;
  }
  return [...met];
}

/** What flows out of each member with 0, 1, 2, ... links left, until more links change nothing. */
function levels(movement: Movement, members: readonly number[], prepared: Prepared): Map<number, number>[] {
  const { risk } = prepared.vector;
  const weight = prepared === movement.before ? 'before' : 'after';
  const found = [new Map(members.map((x) => [x, risk[x]!]))];
  for (let links = 1; links < prepared.question.tiers!; links++) {
    const last = found[links - 1]!;
    const next = new Map<number, number>();
    let changed = false;
    for (const x of members) {
      let sum = 0;
      for (const row of movement.rowOf(x)) sum += row[weight] * (last.get(row.supplier) ?? 0);
      const value = risk[x]! + (1 - risk[x]!) * sum;
      changed ||= value !== last.get(x);
      next.set(x, value);
    }
    if (!changed) break;
    found.push(next);
  }
  return found;
}
