/** Who supplies a buyer directly, and whether it is on record where their own supply comes from. */
import { BASES } from '../../model.ts';
import type { Projection } from '../../projection/projection.ts';
import { requireBuyer } from '../buyer.ts';
import type { Prepared } from '../prepare.ts';

const INFERRED = BASES.indexOf('inferred');

export interface DirectSupplier {
  /** Position in the projection. */
  index: number;
  /** Positions of the claims that count and by which it supplies the buyer. */
  claims: number[];
  /** Positions of the claims that count, are not inferred, and name who supplies it. */
  own: number[];
}

/** By id. Throws NOT_A_BUYER. O(claims into the buyer and into its suppliers). */
export function directSuppliersOf(prepared: Prepared, buyer: number): DirectSupplier[] {
  requireBuyer(prepared, buyer);
  const { projection, counted } = prepared;
  const found = new Map<number, DirectSupplier>();
  for (const claim of countedInto(projection, counted, buyer)) {
    const index = projection.claims.supplier[claim]!;
    const known = found.get(index) ?? { index, claims: [], own: ownOf(prepared, index) };
    known.claims.push(claim);
    found.set(index, known);
  }
  return [...found.values()].sort((a, b) => projection.idRank[a.index]! - projection.idRank[b.index]!);
}

function ownOf({ projection, counted, supply }: Prepared, x: number): number[] {
  if (supply.end[x]) return [];
  return countedInto(projection, counted, x).filter((claim) => projection.claims.basis[claim] !== INFERRED);
}

function countedInto({ byCustomer }: Projection, counted: Uint8Array, x: number): number[] {
  const claims: number[] = [];
  for (let claim = byCustomer[x]!; claim < byCustomer[x + 1]!; claim++) {
    if (counted[claim]) claims.push(claim);
  }
  return claims;
}
