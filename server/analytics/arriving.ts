/** What reaches every entity upstream of a buyer, and where it ends tier by tier (method.md 4). */
import { arrivalsOf } from './arrivals.ts';
import type { Prepared } from './prepare.ts';
import { type TierWalk, walkTiers } from './tier-walk.ts';
import { type UpstreamWalk, walkUpstream } from './upstream-walk.ts';

export interface Arriving {
  readonly walk: UpstreamWalk;
  readonly tiers: TierWalk;
  /** By position of the walk: mass that reaches it unhit, every arrival counted. */
  readonly arrival: Float64Array;
  /** Mass left walking in cycles too slow to solve; 0 otherwise. */
  readonly unsolved: number;
}

/** Every answer about a buyer takes its arrivals from here, so that they are the same ones to the bit. */
export function arrivingAt(prepared: Prepared, buyer: number): Arriving {
  const walk = walkUpstream(prepared, buyer);
  const tiers = walkTiers(prepared, walk, buyer);
  // Where every mass has come to its end the tiers have met every arrival.
  const { arrival, unsolved } =
    tiers.unfinished > 0 ? arrivalsOf(prepared, walk) : { arrival: tiers.arrival, unsolved: 0 };
  return { walk, tiers, arrival, unsolved };
}
