/** The claims by which customers name smelters and refiners as their suppliers. */
import { ENTITY_KINDS } from '../../model.ts';
import type { Projection } from '../../projection/projection.ts';
import type { Prepared } from '../prepare.ts';

const SMELTER = ENTITY_KINDS.indexOf('smelter');

export const isSmelter = ({ entities }: Projection, x: number): boolean => entities.kind[x] === SMELTER;

/**
 * Positions of the claims that count by the smelter they name, by customer's id, then their own; only those of
 * `customers`, of all where null. Claims into ends are evidence that nothing walks, and are left out. O(claims of the customers).
 */
export function namingClaims(
  { projection, counted, supply }: Pick<Prepared, 'projection' | 'counted' | 'supply'>,
  customers: ReadonlySet<number> | null,
): Map<number, number[]> {
  const { byCustomer, claims, entities, idRank } = projection;
  const naming = new Map<number, number[]>();
  for (const customer of customers ?? Array(entities.count).keys()) {
    if (supply.end[customer]) continue;
    for (let claim = byCustomer[customer]!; claim < byCustomer[customer + 1]!; claim++) {
      const supplier = claims.supplier[claim]!;
      if (!counted[claim] || !isSmelter(projection, supplier)) continue;
      const own = naming.get(supplier);
      if (own) own.push(claim);
      else naming.set(supplier, [claim]);
    }
  }
  // Claims into one customer stand in order of id; customers do not.
  const rank = (claim: number) => idRank[claims.customer[claim]!]!;
  for (const own of naming.values()) own.sort((a, b) => rank(a) - rank(b) || a - b);
  return naming;
}
