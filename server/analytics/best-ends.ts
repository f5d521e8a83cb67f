/**
 * The best way on from every entity: the largest product that one path from it to a risky end can have, and the fewest
 * steps that attain it. Products are taken from the end backwards, as contributions are, and rounding keeps order, so
 * no path from the entity has a larger contribution, not by one bit.
 */
import type { Prepared } from './prepare.ts';
import { goesOn, walkUpstream } from './upstream-walk.ts';

export interface BestEnds {
  /** By entity: largest product of a path that starts here, 0 where nothing risky is upstream. */
  readonly value: Float64Array;
  /** By entity: fewest steps of such a path. */
  readonly steps: Int32Array;
}

const kept = new WeakMap<Prepared['values'], BestEnds[]>();

/**
 * By how many links may still be taken: at index k, k links; the last one holds for all beyond. Without a tier limit
 * one pass over all entities serves every buyer and is kept with the question; with one, only what is upstream of the
 * buyer is filled in.
 */
export function bestEnds(prepared: Prepared, buyer: number): BestEnds[] {
  const { tiers } = prepared.question;
  if (tiers !== null) return byLinksLeft(prepared, walkUpstream(prepared, buyer).entities, tiers);
  const known = kept.get(prepared.values);
  if (known) return known;
  const found = [settled(prepared)];
  kept.set(prepared.values, found);
  return found;
}

function byLinksLeft(prepared: Prepared, entities: Int32Array, tiers: number): BestEnds[] {
  const { risk } = prepared.vector;
  const size = risk.length;
  const level = (): BestEnds => {
    const value = new Float64Array(size);
    for (const x of entities) value[x] = risk[x]!;
    return { value, steps: new Int32Array(size) };
  };
  const levels = [level()];
  for (let links = 1; links < tiers; links++) {
    const before = levels[links - 1]!;
    const after = level();
    for (const x of entities) improve(prepared, x, before, after);
    if (entities.every((x) => after.value[x] === before.value[x])) break;
    levels.push(after);
  }
  return levels;
}

/** Upstream first; round a cycle until nothing changes, for going round it never makes a path better. */
function settled(prepared: Prepared): BestEnds {
  const { order, cyclic } = prepared.blocks;
  const best: BestEnds = { value: prepared.vector.risk.slice(), steps: new Int32Array(order.length) };
  let at = 0;
  for (let c = 0; c <= cyclic.length; c += 2) {
    const start = cyclic[c] ?? order.length;
    for (; at < start; at++) improve(prepared, order[at]!, best, best);
    if (start === order.length) break;
    at = cyclic[c + 1]!;
    const members = order.subarray(start, at);
    for (let changed = true; changed; ) {
      changed = false;
      for (const x of members) if (improve(prepared, x, best, best)) changed = true;
    }
  }
  return best;
}

/** Takes the best step on from x into account; whether that changed anything. */
function improve(prepared: Prepared, x: number, from: BestEnds, to: BestEnds): boolean {
  if (!goesOn(prepared, x)) return false;
  const { offsets, supplier, weight } = prepared.supply;
  const pass = 1 - prepared.vector.risk[x]!;
  const end = offsets[x + 1]!;
  let most = to.value[x]!;
  let fewest = to.steps[x]!;
  let changed = false;
  for (let link = offsets[x]!; link < end; link++) {
    const u = supplier[link]!;
    const value = pass * (weight[link]! * from.value[u]!);
    if (value < most || value === 0) continue;
    const steps = from.steps[u]! + 1;
    if (value === most && steps >= fewest) continue;
    most = value;
    fewest = steps;
    changed = true;
  }
  to.value[x] = most;
  to.steps[x] = fewest;
  return changed;
}
