import { MATERIALS } from './goods.ts';

/** Shares are whole ten-thousandths, so that they are written alike everywhere. */
export const WHOLE = 10_000;

const ALL = (1 << MATERIALS.length) - 1;

/** One claim on its way to a row: the materials it names as a set (0: none), its weight, and whether its share is known. */
export interface Claim {
  supplier: number;
  materials: number;
  weight: number;
  known: boolean;
  /** Ten-thousandths; of no meaning where the share is unknown. */
  share: number;
}

/**
 * Splits a customer's intake by weight. In every layer (links naming a material, and those naming none) the shares add
 * up to at most `budget` ten-thousandths; unknown ones leave a remainder.
 */
export function splitIntake(claims: readonly Claim[], budget: number): void {
  const sums = new Float64Array(MATERIALS.length);
  for (const { materials, weight } of claims) {
    for (let m = 0; m < MATERIALS.length; m++) if ((materials || ALL) & (1 << m)) sums[m]! += weight;
  }
  for (const claim of claims) {
    let largest = claim.weight;
    for (let m = 0; m < MATERIALS.length; m++) {
      if ((claim.materials || ALL) & (1 << m)) largest = Math.max(largest, sums[m]!);
    }
    claim.share = Math.floor((claim.weight * budget) / largest);
  }
  giveLeftover(claims, budget);
}

/** Where all claims stand in the same layers, rounding leaves some ten-thousandths that belong to the first. */
function giveLeftover(claims: readonly Claim[], budget: number): void {
  const [first] = claims;
  if (!first || claims.some(({ materials }) => materials !== first.materials)) return;
  first.share += budget - claims.reduce((sum, { share }) => sum + share, 0);
}
