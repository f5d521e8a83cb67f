/**
 * How far every buyer is from the nearest of a set of entities, whatever the shares: one search downstream from the
 * set serves all buyers (method.md 3, "Reach").
 */
import type { Projection } from '../projection/projection.ts';
import type { Supply } from './supply.ts';

export interface LeastTiers {
  /** By entity as a buyer: the least number of links to one of the set; 0 where none is upstream. */
  readonly tier: Int32Array;
  /** By entity: 1 where every shortest path to any of the set goes over a chain pair. */
  readonly atLeast: Uint8Array;
}

/** What the search walks: all links that count, and ends where the walk upstream would end. */
export interface Reachable {
  readonly projection: Projection;
  /** By claim. */
  readonly counted: Uint8Array;
  readonly supply: Pick<Supply, 'end'>;
}

/** `from`: entities; `tiers`: links at most, null for no limit. O(links downstream of the set). */
export function leastTiers(walked: Reachable, from: ArrayLike<number>, tiers: number | null): LeastTiers {
  const tier = search(walked, from, tiers, false);
  const direct = search(walked, from, tiers, true);
  return { tier, atLeast: Uint8Array.from(tier, (links, x) => (links === direct[x] ? 0 : 1)) };
}

function search(
  { projection, counted, supply }: Reachable,
  from: ArrayLike<number>,
  tiers: number | null,
  directOnly: boolean,
): Int32Array {
  const { bySupplier, suppliedClaims, claims } = projection;
  const tier = new Int32Array(projection.entities.count);
  let front = Int32Array.from(from);
  for (let links = 1; front.length > 0 && links <= (tiers ?? Number.POSITIVE_INFINITY); links++) {
    const next: number[] = [];
    for (const supplier of front) {
      for (let at = bySupplier[supplier]!; at < bySupplier[supplier + 1]!; at++) {
        const claim = suppliedClaims[at]!;
        const customer = claims.customer[claim]!;
        if (!counted[claim] || tier[customer] !== 0 || supply.end[customer]) continue;
        if (directOnly && claims.depth[claim] !== 0) continue;
        tier[customer] = links;
        next.push(customer);
      }
    }
    front = Int32Array.from(next);
  }
  return tier;
}
