/** Buyers by how many risky entities are upstream of them, whatever the shares. */
import { type EntityFilter, passes } from '../../find/entity-filter.ts';
import type { BuyerReach, ReachRanking } from '../answer.ts';
import { refOf } from '../entity-ref.ts';
import type { Prepared } from '../prepare.ts';
import { isBuyer } from '../supply.ts';
import { UNWATCHED, type Watch } from '../watch.ts';
import { type ReachOfMany, reachOfMany } from './reach-many.ts';

/** Every buyer that passes a filter, by id, with its reach. */
export interface BuyersReach extends ReachOfMany {
  readonly buyers: Int32Array;
}

/** Of all buyers, in order of id; plain columns, for there may be a million. */
export function reachOfAll(
  prepared: Prepared,
  among: EntityFilter | null,
  watch: Watch = UNWATCHED,
): BuyersReach {
  const { projection, supply } = prepared;
  const passing = passes(projection, among);
  const buyers = projection.byId.filter((x) => isBuyer(supply, x) && passing(x));
  return { buyers, ...reachOfMany(prepared, buyers, watch) };
}

interface Ranking extends BuyersReach {
  /** Places in `buyers`, the first first. */
  readonly order: Int32Array;
}

/** Rankings kept for one question: of all buyers, and of a choice or two. */
const MOST = 4;
const kept = new WeakMap<Prepared['values'], Map<string, Ranking>>();

/**
 * Buyers after the entity `after` (from the start where it is null), at most `first`: most risky entities upstream
 * first, then the nearest, then by id. `start` is -1 where `after` is not among them.
 */
export function reachRankingOf(
  prepared: Prepared,
  among: EntityFilter | null,
  first: number,
  after: number | null,
  watch: Watch = UNWATCHED,
): ReachRanking {
  const { order, buyers, risky, tier, tierAtLeast } = rank(prepared, among, watch);
  const start = after === null ? 0 : order.indexOf(buyers.indexOf(after)) + 1;
  const found = after !== null && start === 0 ? -1 : start;
  const slice = found < 0 ? [] : Array.from(order.subarray(start, start + first));
  return {
    rows: slice.map((place): BuyerReach => {
      const index = buyers[place]!;
      return {
        buyer: refOf(prepared.projection, index),
        index,
        reached: risky[place]! > 0,
        risky: risky[place]!,
        tier: tier[place]! || null,
        tierAtLeast: tierAtLeast[place] === 1,
      };
    }),
    start: found,
    total: order.length,
    reached: risky.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0),
  };
}

/** The whole order, kept with the question: its pages are turned. */
function rank(prepared: Prepared, among: EntityFilter | null, watch: Watch): Ranking {
  const key = JSON.stringify(among);
  const rankings = kept.get(prepared.values) ?? new Map<string, Ranking>();
  kept.set(prepared.values, rankings);
  const known = rankings.get(key);
  if (known) return known;
  const reach = reachOfAll(prepared, among, watch);
  const { risky, tier } = reach;
  const order = Int32Array.from(reach.buyers.keys());
  // Sorting is stable, and they stand by id.
  order.sort((a, b) => risky[b]! - risky[a]! || tier[a]! - tier[b]!);
  const ranking = { ...reach, order };
  rankings.set(key, ranking);
  for (const oldest of rankings.keys()) if (rankings.size > MOST) rankings.delete(oldest);
  return ranking;
}
