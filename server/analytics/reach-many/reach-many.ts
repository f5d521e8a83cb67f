/**
 * Reach of many buyers at once (method.md 3): how many risky entities are upstream of each, and how near the nearest.
 * 64 go together as bits: risky entities down to all buyers or, where the buyers asked about are fewer, buyers up.
 */

import type { Projection } from '../../projection/projection.ts';
import { type Blocks, condense } from '../blocks.ts';
import { leastTiers } from '../least-tiers.ts';
import type { Prepared } from '../prepare.ts';
import type { Supply } from '../supply.ts';
import { UNWATCHED, type Watch } from '../watch.ts';
import { Downstream } from './downstream.ts';
import { BATCH } from './masks.ts';
import { Upstream } from './upstream.ts';

/** One value per buyer, in the order asked. */
export interface ReachOfMany {
  /** Entities with r > 0 upstream, whatever the shares. */
  readonly risky: Int32Array;
  /** Least number of links to one of them; 0 where there is none. */
  readonly tier: Int32Array;
  /** 1 where every shortest path to any of the nearest goes over a chain pair. */
  readonly tierAtLeast: Uint8Array;
}

/** O(links) for every 64 risky entities or every 64 buyers, whichever are fewer; times the tiers under a limit. */
export function reachOfMany(prepared: Prepared, buyers: Int32Array, watch: Watch = UNWATCHED): ReachOfMany {
  const { vector, question } = prepared;
  const risky = Int32Array.from(vector.risk.keys()).filter((x) => vector.risk[x]! > 0);
  const { tier, atLeast } = leastTiers(prepared, risky, question.tiers);
  const count = risky.length <= buyers.length ? countDownstream : countUpstream;
  return {
    risky: count(prepared, risky, buyers, watch),
    tier: buyers.map((x) => tier[x]!),
    tierAtLeast: Uint8Array.from(buyers, (x) => atLeast[x]!),
  };
}

type Count = (prepared: Prepared, risky: Int32Array, buyers: Int32Array, watch: Watch) => Int32Array;

/** 64 risky entities at a time. */
export const countDownstream: Count = ({ projection, supply, question }, risky, buyers, watch) => {
  const found = new Int32Array(projection.entities.count);
  const downstream = new Downstream(supply, condenseReach(projection, supply), question.tiers);
  eachBatch(risky, watch, (batch) => downstream.count(batch, found));
  return buyers.map((x) => found[x]!);
};

/** 64 buyers at a time. */
export const countUpstream: Count = ({ projection, supply, question }, risky, buyers, watch) => {
  const found = new Int32Array(buyers.length);
  const upstream = new Upstream(supply, condenseReach(projection, supply), question.tiers);
  eachBatch(buyers, watch, (batch, from) => found.set(upstream.count(batch, risky), from));
  return found;
};

/** What reach walks, condensed: every link that counts, whatever its share, but none into an end. */
function condenseReach(projection: Projection, supply: Supply): Blocks {
  const { offsets, end } = supply;
  const weight = new Float64Array(supply.weight.length).fill(1);
  for (let x = 0; x < end.length; x++) if (end[x]) weight.fill(0, offsets[x]!, offsets[x + 1]!);
  return condense(projection, { ...supply, weight });
}

function eachBatch(items: Int32Array, watch: Watch, work: (batch: Int32Array, from: number) => void): void {
  for (let from = 0; from < items.length; from += BATCH) {
    watch.progress(from / items.length);
    work(items.subarray(from, from + BATCH), from);
  }
}
