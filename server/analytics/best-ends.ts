/**
 * The best way on from every entity of a buyer's walk: the largest product that one path from it to a risky end can
 * have, and the fewest steps that attain it. Products are taken from the end backwards, as contributions are, and
 * rounding keeps order, so no path from the entity has a larger contribution, not by one bit.
 */
import { components } from '../projection/tarjan.ts';
import type { Prepared } from './prepare.ts';
import type { UpstreamWalk } from './upstream-walk.ts';

export interface BestEnds {
  /** By position: largest product of a path that starts here, 0 where nothing risky is upstream. */
  readonly value: Float64Array;
  /** By position: fewest steps of such a path. */
  readonly steps: Int32Array;
}

/** By how many links may still be taken: at index k, k links; the last one holds for all beyond. */
export function bestEnds(prepared: Prepared, walk: UpstreamWalk): BestEnds[] {
  const { tiers } = prepared.question;
  const start = hereOnly(prepared, walk);
  if (tiers === null) return [settled(prepared, walk, start)];
  const levels = [start];
  for (let links = 1; links < tiers; links++) {
    const before = levels[links - 1]!;
    const after: BestEnds = { value: start.value.slice(), steps: start.steps.slice() };
    let changed = false;
    for (let i = 0; i < walk.entities.length; i++) improve(prepared, walk, i, before, after);
    for (let i = 0; !changed && i < walk.entities.length; i++) changed = after.value[i] !== before.value[i];
    if (!changed) break;
    levels.push(after);
  }
  return levels;
}

/** A path that ends where it stands. */
function hereOnly({ vector }: Prepared, { entities }: UpstreamWalk): BestEnds {
  return {
    value: Float64Array.from(entities, (x) => vector.risk[x]!),
    steps: new Int32Array(entities.length),
  };
}

/** Improves in place, upstream first, until nothing changes: going round a cycle never makes a path better. */
function settled(prepared: Prepared, walk: UpstreamWalk, best: BestEnds): BestEnds {
  const { order } = components(walk.entities.length, walk.stepOffsets, walk.stepTarget);
  for (let changed = true; changed; ) {
    changed = false;
    for (const i of order) if (improve(prepared, walk, i, best, best)) changed = true;
  }
  return best;
}

/** Takes the best step on from position i into account; whether that changed anything. */
function improve(
  { supply, vector }: Prepared,
  walk: UpstreamWalk,
  i: number,
  from: BestEnds,
  to: BestEnds,
): boolean {
  const { stepOffsets, stepTarget, stepLink, entities } = walk;
  const pass = 1 - vector.risk[entities[i]!]!;
  let changed = false;
  for (let step = stepOffsets[i]!; step < stepOffsets[i + 1]!; step++) {
    const target = stepTarget[step]!;
    const value = pass * (supply.weight[stepLink[step]!]! * from.value[target]!);
    const steps = from.steps[target]! + 1;
    if (value < to.value[i]! || value === 0) continue;
    if (value === to.value[i] && steps >= to.steps[i]!) continue;
    to.value[i] = value;
    to.steps[i] = steps;
    changed = true;
  }
  return changed;
}
