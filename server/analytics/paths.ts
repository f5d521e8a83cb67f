/** The largest paths from a buyer to what is risky, and how much of the exposure they explain (method.md 4). */
import { BASES, DEPTHS } from '../model.ts';
import type { PathStep, PathsAnswer, RiskPath } from './answer.ts';
import { requireBuyer } from './buyer.ts';
import { figuresOf } from './figures.ts';
import { type FoundPath, largestPaths } from './path-search.ts';
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
  return {
    paths: found.map((path) => describe(prepared, buyer, path)),
    explained: expected === 0 ? 1 : Math.min(1, listed / expected),
    truncated: enough !== undefined && listed < enough && found.length === first,
  };
}

function describe(prepared: Prepared, buyer: number, path: FoundPath): RiskPath {
  const { projection } = prepared;
  const steps = path.links.map((link) => stepOf(prepared, link));
  return {
    contribution: path.value,
    entities: [buyer, ...path.entities].map((x) => projection.idOf(x)),
    links: steps.map(({ linkId }) => linkId),
    steps,
  };
}

function stepOf({ projection, supply }: Prepared, link: number): PathStep {
  const claim = supply.claim[link]!;
  return {
    linkId: projection.claimId(claim),
    weight: supply.weight[link]!,
    assumed: supply.weight[link]! > supply.known[link]!,
    basis: BASES[projection.claims.basis[claim]!]!,
    depth: DEPTHS[projection.claims.depth[claim]!]!,
  };
}
