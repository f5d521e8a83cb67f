/** The fewest supply pairs whose removal leaves no risky entity upstream of a buyer (method.md 5). */
import type { CutPair, ReachCutAnswer } from '../answer.ts';
import { requireBuyer } from '../buyer.ts';
import { refOf } from '../entity-ref.ts';
import type { Prepared } from '../prepare.ts';
import { UNWATCHED, type Watch } from '../watch.ts';
import { reachCounts } from './reach-counts.ts';
import { type RiskPairs, riskPairs, SINK, SOURCE } from './risk-pairs.ts';
import { ShortPaths } from './short-cut.ts';
import { UnitFlow } from './unit-flow.ts';

/**
 * Of several smallest sets the one whose pairs, by supplier's id and then customer's, come first. Shares play no part.
 * Under a tier limit a set may be found that is not known to be smallest; `atLeast` says how small it could be.
 * Throws NOT_A_BUYER, CANCELLED.
 */
export function reachCutOf(prepared: Prepared, buyer: number, watch: Watch = UNWATCHED): ReachCutAnswer {
  requireBuyer(prepared, buyer);
  const pairs = riskPairs(prepared, buyer);
  const { cut, atLeast } = cutOf(pairs, prepared.question.tiers, watch);
  const gone = cut.map((a) => ({ link: pairs.links[a]!, customer: pairs.customers[a]! }));
  const [reached, ...reachedAfter] = reachCounts(prepared, buyer, gone);
  return {
    reached: reached!,
    pairs: cut.map((a, i) => ({
      ...pairOf(prepared, pairs, a),
      reachedAfter: reachedAfter[i]!,
      suppliersLeft: suppliersLeft(prepared, pairs, cut, pairs.customers[a]!),
    })),
    minimum: cut.length === atLeast,
    atLeast,
  };
}

function cutOf(pairs: RiskPairs, tiers: number | null, watch: Watch): { cut: number[]; atLeast: number } {
  const flow = new UnitFlow(pairs, SOURCE, SINK, () => watch.progress(0));
  const cut = flow.firstCut((a, b) => a - b);
  if (tiers === null) return { cut, atLeast: cut.length };
  const shorter = new ShortPaths(pairs, SOURCE, SINK, tiers).smallestCut(cut.length + 1, watch);
  if (shorter.cut) return { cut: shorter.cut, atLeast: shorter.atLeast };
  const short = flow.pathLengths().filter((steps) => steps <= tiers).length;
  return { cut, atLeast: Math.max(short, shorter.atLeast) };
}

function suppliersLeft(
  { supply }: Prepared,
  pairs: RiskPairs,
  cut: readonly number[],
  customer: number,
): number {
  const gone = cut.filter((a) => pairs.customers[a] === customer).length;
  return supply.offsets[customer + 1]! - supply.offsets[customer]! - gone;
}

function pairOf(
  prepared: Prepared,
  pairs: RiskPairs,
  a: number,
): Pick<CutPair, 'supplier' | 'customer' | 'links'> {
  const { projection, supply, counted } = prepared;
  const customer = pairs.customers[a]!;
  const supplier = supply.supplier[pairs.links[a]!]!;
  const links: string[] = [];
  for (let claim = projection.byCustomer[customer]!; claim < projection.byCustomer[customer + 1]!; claim++) {
    if (counted[claim] && projection.claims.supplier[claim] === supplier)
      links.push(projection.claimId(claim));
  }
  return {
    supplier: refOf(projection, supplier),
    customer: refOf(projection, customer),
    links,
  };
}
