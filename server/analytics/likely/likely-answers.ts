/** The likely band as it is asked for: of one buyer, and of all in one pass. */
import type { Notice } from '../answer.ts';
import { requireBuyer } from '../buyer.ts';
import type { Prepared } from '../prepare.ts';
import { isBuyer } from '../supply.ts';
import type { Watch } from '../watch.ts';
import { likelyBands } from './likely.ts';

/** 5th and 95th percentile of the expected exposure under random splits, in [0, 1]. */
export interface LikelyBand {
  readonly likelyLow: number;
  readonly likelyHigh: number;
  /** Limits that the draws hit. */
  readonly limits: readonly Notice[];
}

/** Throws NOT_A_BUYER, CANCELLED. */
export function likelyOf(prepared: Prepared, buyer: number, watch?: Watch): LikelyBand {
  requireBuyer(prepared, buyer);
  const { low, high, unsolved } = likelyBands(prepared, Int32Array.of(buyer), watch);
  return { likelyLow: low[0]!, likelyHigh: high[0]!, limits: limitsOf(unsolved) };
}

/** The bands of every buyer, by the place of its id among all entities; NaN for who is none. Throws CANCELLED. */
export function likelyLines(prepared: Prepared, watch?: Watch) {
  const { projection, supply } = prepared;
  const buyers = projection.byId.filter((entity) => isBuyer(supply, entity));
  const { low, high, unsolved } = likelyBands(prepared, buyers, watch);
  const likelyLow = new Float64Array(projection.entities.count).fill(Number.NaN);
  const likelyHigh = likelyLow.slice();
  buyers.forEach((buyer, i) => {
    likelyLow[projection.idRank[buyer]!] = low[i]!;
    likelyHigh[projection.idRank[buyer]!] = high[i]!;
  });
  return { likelyLow, likelyHigh, limits: limitsOf(unsolved) };
}

function limitsOf(unsolved: number): Notice[] {
  if (unsolved === 0) return [];
  const message = `${unsolved} of the mass still walked in a cycle when a draw of the likely band was given up`;
  return [{ code: 'LIKELY_NOT_SOLVED', message }];
}
