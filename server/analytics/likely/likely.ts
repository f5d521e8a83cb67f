/**
 * The likely band (method.md 3): the 5th and 95th percentile of the expected exposure over draws in which every
 * remainder is shared among its suppliers of unknown share at random, flat over all ways to share it. Draws are keyed
 * by snapshot, question and ids: the same bytes however the graph was loaded and whoever is asked about beside.
 */
import { figuresOf } from '../figures.ts';
import type { Prepared } from '../prepare.ts';
import { UNWATCHED, type Watch } from '../watch.ts';
import { Extremes } from './extremes.ts';
import { LimitedDraws } from './limited-draws.ts';
import { LANES } from './rows.ts';
import { Splits } from './splits.ts';
import { intakeVaries, structureOf } from './structure.ts';
import { UnlimitedDraws } from './unlimited-draws.ts';

/** How many times every remainder is shared at random. */
export const DRAWS = 256;

/** One value per buyer asked about, in [0, 1]; low <= likely low <= likely high <= high. */
export interface LikelyBands {
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Mass left walking in cycles too slow to solve; 0 otherwise. */
  readonly unsolved: number;
}

/**
 * The bands of some buyers, each named once. Who has no random split upstream that can change anything has its expected exposure at
 * both ends. O(links upstream) per draw, more in large cycles. Throws CANCELLED.
 */
export function likelyBands(prepared: Prepared, buyers: Int32Array, watch: Watch = UNWATCHED): LikelyBands {
  const structure = structureOf(prepared);
  const { reaches, varies } = structure;
  const moved = buyers.filter((buyer) => intakeVaries(prepared.supply, buyer, reaches, varies));
  const splits = new Splits(prepared);
  const Draws = prepared.question.tiers === null ? UnlimitedDraws : LimitedDraws;
  const draws = new Draws(prepared, structure, splits, moved);
  const extremes = new Extremes(moved.length, DRAWS);
  for (let first = 0; moved.length > 0 && first < DRAWS; first += LANES) {
    draws.solve(first, (part) => watch.progress((first + part * LANES) / DRAWS));
    moved.forEach((buyer, row) => {
      const exposure = draws.exposure(buyer, first);
      for (let lane = 0; lane < LANES; lane++) extremes.add(row, exposure[lane]!);
    });
  }
  return { ...within(prepared, buyers, moved, extremes), unsolved: draws.unsolved };
}

/** Rounding may put a draw some 1e-16 outside the bounds. */
function within(prepared: Prepared, buyers: Int32Array, moved: Int32Array, extremes: Extremes) {
  const low = new Float64Array(buyers.length);
  const high = new Float64Array(buyers.length);
  let row = 0;
  buyers.forEach((buyer, i) => {
    const { exposure } = figuresOf(prepared, buyer);
    const isMoved = moved[row] === buyer;
    const bounded = (value: number) => Math.min(exposure.high, Math.max(exposure.low, value));
    low[i] = isMoved ? bounded(extremes.low(row)) : exposure.expected;
    high[i] = isMoved ? bounded(extremes.high(row)) : exposure.expected;
    if (isMoved) row++;
  });
  return { low, high };
}
