/** Every buyer's exposure to one risk: what the bench times as "all buyers", and what its peers are given to solve. */
import type { Blocks } from '../server/analytics/blocks.ts';
import { everyHit as hits, laneOf } from '../server/analytics/every-hit.ts';
import type { Prepared } from '../server/analytics/prepare.ts';
import type { Supply } from '../server/analytics/supply.ts';

export interface SweptSupply {
  readonly supply: Supply;
  readonly blocks: Blocks;
  /** r(x) by entity. */
  readonly risk: Float64Array;
}

export function sweptSupply({ supply, blocks, vector: { risk } }: Prepared): SweptSupply {
  return { supply, risk, blocks };
}

/** h(x) of every entity, from a supply graph and its order, which serve every risk. */
export function everyHit(prepared: Prepared): Float64Array {
  return laneOf(hits(prepared, [prepared.vector.risk]), 0);
}

/** The exposure of every buyer, 0 for all others. */
export function everyExposure(prepared: Prepared): Float64Array {
  const { offsets, supplier, weight } = prepared.supply;
  const hit = everyHit(prepared);
  return hit.map((_, x) => {
    let sum = 0;
    for (let link = offsets[x]!; link < offsets[x + 1]!; link++) sum += weight[link]! * hit[supplier[link]!]!;
    return sum;
  });
}

/** Throws where two solutions differ by more than 1e-9 anywhere. */
export function mustAgree(peer: string, one: Float64Array, other: Float64Array): void {
  const apart = one.findIndex((value, x) => !(Math.abs(value - other[x]!) <= 1e-9));
  if (apart < 0) return;
  throw new Error(`${peer} finds ${other[apart]} where Orepath finds ${one[apart]} (entity ${apart})`);
}
