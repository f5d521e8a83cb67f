/** First arrivals of a walk that is cut after so many links. */
import type { Prepared } from '../prepare.ts';
import type { UpstreamWalk } from '../upstream-walk.ts';

/**
 * Mass that comes to a position unhit for the first time, by links taken (from 1; index 0 is 0): the walk taken tier by
 * tier, ending where it meets the position. O(tiers * links upstream).
 */
export function firstArrivals(
  { supply, vector, question }: Prepared,
  walk: UpstreamWalk,
  position: number,
): Float64Array {
  const { entities, firstTargets, firstLinks, stepOffsets, stepTarget, stepLink } = walk;
  const limit = question.tiers!;
  const arriving = new Float64Array(limit + 1);
  let front = new Float64Array(entities.length);
  let next = new Float64Array(entities.length);
  firstTargets.forEach((target, i) => {
    next[target]! += supply.weight[firstLinks[i]!]!;
  });
  for (let links = 1; links <= limit; links++) {
    [front, next] = [next, front.fill(0)];
    arriving[links] = front[position]!;
    front[position] = 0;
    if (links === limit) break;
    let walking = false;
    for (let i = 0; i < front.length; i++) {
      if (front[i] === 0) continue;
      const passing = front[i]! * (1 - vector.risk[entities[i]!]!);
      for (let step = stepOffsets[i]!; step < stepOffsets[i + 1]!; step++) {
        next[stepTarget[step]!]! += passing * supply.weight[stepLink[step]!]!;
        walking = true;
      }
    }
    if (!walking) break;
  }
  return arriving;
}
