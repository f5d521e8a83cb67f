/** Every buyer's exposure to one risk or to several: what the bench times, and what its peers are given to solve. */
import type { Blocks } from '../server/analytics/blocks.ts';
import { buyersExpected, everyHit, laneOf } from '../server/analytics/every-hit.ts';
import type { Prepared } from '../server/analytics/prepare.ts';
import type { Supply } from '../server/analytics/supply.ts';

/** A supply graph, merged and in order: it serves every risk. */
export type Sweepable = Pick<Prepared, 'supply' | 'blocks' | 'large'>;

export interface SweptSupply {
  readonly supply: Supply;
  readonly blocks: Blocks;
  /** r(x) by entity. */
  readonly risk: Float64Array;
}

/** h(x) of every entity. */
export function hitOf(graph: Sweepable, risk: Float64Array): Float64Array {
  return laneOf(everyHit(graph, [risk]), 0);
}

/** The exposure of every buyer, 0 for all others. */
export function everyExposure(graph: Sweepable, risk: Float64Array): Float64Array {
  return buyersExpected(graph.supply, hitOf(graph, risk));
}

/** Throws where two solutions differ by more than 1e-9 anywhere. */
export function mustAgree(peer: string, one: Float64Array, other: Float64Array): void {
  const apart = one.findIndex((value, x) => !(Math.abs(value - other[x]!) <= 1e-9));
  if (apart < 0) return;
  throw new Error(`${peer} finds ${other[apart]} where Orepath finds ${one[apart]} (entity ${apart})`);
}
