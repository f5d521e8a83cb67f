/** Who named an entity as a supplier in a buyer's chain: where its trace stops, they are whom to ask. */
import type { EntityRef } from '../answer.ts';
import { refOf } from '../entity-ref.ts';
import type { Prepared } from '../prepare.ts';

/** Named in full; the rest are counted. */
const MOST_NAMED = 10;

export interface NamedBy {
  /** By id, at most 10; empty for the buyer itself. */
  namedBy: EntityRef[];
  namedByCount: number;
}

/** Customers whose claims on an entity count, of those in `upstream`: the buyer and what its mass comes to. */
export function namedByFor(
  { projection, counted }: Prepared,
  upstream: ReadonlySet<number>,
): (entity: number) => NamedBy {
  const { bySupplier, suppliedClaims, claims, idRank } = projection;
  return (entity) => {
    const customers = new Set<number>();
    for (let at = bySupplier[entity]!; at < bySupplier[entity + 1]!; at++) {
      const claim = suppliedClaims[at]!;
      const customer = claims.customer[claim]!;
      if (counted[claim] && upstream.has(customer) && customer !== entity) customers.add(customer);
    }
    const named = [...customers].sort((a, b) => idRank[a]! - idRank[b]!);
    return {
      namedBy: named.slice(0, MOST_NAMED).map((customer) => refOf(projection, customer)),
      namedByCount: named.length,
    };
  };
}
