/** Mass and exposed mass of one buyer's walk, in order of rows. */

import { figuresOf } from '../analytics/figures.ts';
import { flowsOf } from '../analytics/flows.ts';
import type { Prepared } from '../analytics/prepare.ts';
import { walkUpstream } from '../analytics/upstream-walk.ts';
import type { Arrangement } from './arrangement.ts';

export interface Carried {
  /** By row of entities: expected mass that reaches it unhit, and the part of it that is hit there or further upstream. */
  readonly arrival: Float64Array;
  readonly exposed: Float64Array;
  /** By row of links. */
  readonly mass: Float64Array;
  readonly exposedMass: Float64Array;
}

/** The buyer's own row has what comes back to it as arrival, and its expected exposure as exposed. O(links upstream). */
export function carriedBy(
  prepared: Prepared,
  buyer: number,
  { rowOf, entities, links }: Arrangement,
): Carried {
  const walk = walkUpstream(prepared, buyer);
  const flows = flowsOf(prepared, walk);
  const arrival = new Float64Array(entities.length);
  const exposed = new Float64Array(entities.length);
  walk.entities.forEach((entity, position) => {
    arrival[rowOf[entity]!] = flows.arrival[position]!;
    exposed[rowOf[entity]!] = flows.exposed[position]!;
  });
  exposed[rowOf[buyer]!] = figuresOf(prepared, buyer).exposure.expected;
  // the buyer's own links are taken at the start, and again where the walk comes back to it
  const mass = new Float64Array(prepared.supply.supplier.length);
  const hit = new Float64Array(prepared.supply.supplier.length);
  const first = walk.firstLinks.length;
  for (let slot = 0; slot < flows.stepMass.length; slot++) {
    const link = slot < first ? walk.firstLinks[slot]! : walk.stepLink[slot - first]!;
    mass[link]! += flows.stepMass[slot]!;
    hit[link]! += flows.stepExposed[slot]!;
  }
  return {
    arrival,
    exposed,
    mass: Float64Array.from(links, (link) => mass[link]!),
    exposedMass: Float64Array.from(links, (link) => hit[link]!),
  };
}
