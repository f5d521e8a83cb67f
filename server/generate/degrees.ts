import type { Layout } from './layout.ts';
import { heavyTailed, mix } from './random.ts';

/** Of a hundred entities outside the core, so many have no supplier on record: the trace ends there, opaque. */
const UNTRACED = 14;

/** The heaviest weight: without a bound, one hub would hold a quarter of a small network. */
const heaviest = (entities: number): number => 4 * Math.floor(Math.sqrt(entities));

/** First link of each customer, and the end: customer p has links first[p] .. first[p + 1] - 1, `links` in all. */
export function firstLinks(layout: Layout, links: number, seed: number): Float64Array {
  const { sources, coreStart, coreEnd, buyersEnd } = layout;
  const most = heaviest(layout.entities);
  const upTo = new Float64Array(sources + 1);
  for (let p = 0; p < sources; p++) {
    const bits = mix(seed, p, 21);
    const inCore = p >= coreStart && p < coreEnd;
    const untraced = !inCore && p >= buyersEnd && bits % 100 < UNTRACED;
    upTo[p + 1] = upTo[p]! + (untraced ? 0 : Math.min(most, heavyTailed(mix(bits, 1))) + (inCore ? 1 : 0));
  }
  const total = upTo[sources]!;
  for (let p = 0; p <= sources; p++) upTo[p] = p === sources ? links : Math.floor((upTo[p]! / total) * links);
  return upTo;
}

/** Sums of the weights with which entities are chosen as suppliers: weight of p is sums[p + 1] - sums[p]. */
export function supplierWeights(layout: Layout, seed: number): Float64Array {
  const most = heaviest(layout.entities);
  const sums = new Float64Array(layout.entities + 1);
  for (let p = 0; p < layout.entities; p++) {
    const weight = p < layout.buyersEnd ? 0 : Math.min(most, heavyTailed(mix(seed, p, 22)));
    sums[p + 1] = sums[p]! + weight;
  }
  return sums;
}
