/** The largest paths from a buyer to what is risky, and how much of the exposure they explain (method.md 4). */
import { BASES, DEPTHS } from '../model.ts';
import type { PathStep, PathsAnswer, RiskPath } from './answer.ts';
import { requireBuyer } from './buyer.ts';
import { figuresOf } from './figures.ts';
import { largestPaths } from './path-search.ts';
import type { Prepared } from './prepare.ts';

/**
 * At most `first` paths, the largest; where a part of the exposure is asked for (0..1), as many of them as it takes to
 * explain it. Throws NOT_A_BUYER.
 */
export function pathsOf(prepared: Prepared, buyer: number, first: number, explain?: number): PathsAnswer {
  requireBuyer(prepared, buyer);
  const { expected } = figuresOf(prepared, buyer).exposure;
  const enough = explain === undefined ? undefined : explain * expected;
  const found = largestPaths(prepared, buyer, first, enough);
  const listed = found.reduce((sum, { value }) => sum + value, 0);
  const { projection } = prepared;
  // Large paths share most of what they go over: each is described once.
  const idOf = kept((x) => projection.idOf(x));
  const stepAt = kept((link) => stepOf(prepared, link));
  return {
    paths: found.map(({ value, entities, links }): RiskPath => {
      const steps = links.map(stepAt);
      return {
        contribution: value,
        entities: [buyer, ...entities].map(idOf),
        links: steps.map(({ linkId }) => linkId),
        steps,
      };
    }),
    explained: expected === 0 ? 1 : Math.min(1, listed / expected),
    truncated: enough !== undefined && listed < enough && found.length === first,
  };
}

/** Calls once for each number. */
function kept<T>(make: (number: number) => T): (number: number) => T {
  const made = new Map<number, T>();
  return (number) => {
    const known = made.get(number);
    if (known !== undefined) return known;
    const value = make(number);
    made.set(number, value);
    return value;
  };
}

function stepOf({ projection, supply, vector }: Prepared, link: number): PathStep {
  const claim = supply.claim[link]!;
  return {
    linkId: projection.claimId(claim),
    weight: supply.weight[link]!,
    assumed: supply.weight[link]! > supply.known[link]!,
    risk: vector.risk[supply.supplier[link]!]!,
    basis: BASES[projection.claims.basis[claim]!]!,
    depth: DEPTHS[projection.claims.depth[claim]!]!,
  };
}
