/** How much of one buyer's supply stands on each entity: whom a trace follows first when it may not follow all. */
import { supplyStage } from '../analytics/stages.ts';
import type { Projection } from '../projection/projection.ts';
import type { Weighing } from './order.ts';

/** What still walks when the masses are told: less than this moves no order worth having. */
const NEGLIGIBLE = 1e-9;
const MOST_STEPS = 200;

/**
 * By entity: the mass that arrives at it over all tiers, as if nothing were risky; shares are split by method.md 1.
 * Round a cycle every arrival counts. O(steps x links).
 */
export function standingMasses(projection: Projection, buyer: number, weighing: Weighing): Float64Array {
  const { supply } = supplyStage(projection, { ...weighing, shareModel: null, tiers: null });
  const { offsets, supplier, weight, end } = supply;
  const { count } = projection.entities;
  const arrived = new Float64Array(count);
  let front = new Float64Array(count);
  let walking = 1;
  front[buyer] = 1;
  for (let step = 0; step < MOST_STEPS && walking > NEGLIGIBLE; step++) {
    const next = new Float64Array(count);
    walking = 0;
    for (let x = 0; x < count; x++) {
      const mass = front[x]!;
      if (mass === 0 || end[x]) continue;
      for (let link = offsets[x]!; link < offsets[x + 1]!; link++) {
        const moved = mass * weight[link]!;
        next[supplier[link]!]! += moved;
        walking += moved;
      }
    }
    for (let x = 0; x < count; x++) arrived[x]! += next[x]!;
    front = next;
  }
  return arrived;
}
