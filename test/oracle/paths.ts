import { type Chain, leadsToRisk, openLoops } from './chain.ts';
import type { Model } from './model.ts';
import { compareIdLists, compareIds } from './rows.ts';

export interface OraclePath {
  contribution: number;
  /** Buyer first, risky end last. */
  entities: string[];
  /** One claim id per step. */
  links: string[];
}

export interface OraclePaths {
  paths: OraclePath[];
  explained: number;
  /** False: the search was too large; those listed are still the largest, but there may be more. */
  complete: boolean;
}

/**
 * "the winner; of several layers the one with the largest weighted share, then the smallest id". A weighted share is
 * the layer's share of u over the number of layers, which is the same for all of them.
 */
export function claimOf(model: Model, customer: number, supplier: number): string {
  const candidates = model.layers[customer]!.flatMap((layer) => {
    const claim = layer.claims.get(supplier);
    if (!claim) return [];
    const share = layer.known.get(supplier) ?? layer.remainder / layer.unknown.length;
    return [{ share, id: claim.id }];
  });
  candidates.sort((a, b) => b.share - a.share || compareIds(a.id, b.id));
  return candidates[0]!.id;
}

/** The product of a path's shares, of (1 - r) at the entities it passes, and of r at its end. */
export function contributionOf(chain: Chain, path: number[]): number {
  let mass = 1;
  for (let step = 1; step < path.length; step++) {
    mass *= chain.w[path[step - 1]!]![path[step]!]!;
    if (step < path.length - 1) mass *= 1 - chain.r[path[step]!]!;
  }
  return mass * chain.r[path[path.length - 1]!]!;
}

interface Found {
  contribution: number;
  path: number[];
}

/** Every path of at least `least`: a path's mass never grows, so a prefix below it is left. null = too many. */
function enumerate(chain: Chain, buyer: number, limit: number, least: number, budget: number) {
  const found: Found[] = [];
  const leadsOn = leadsToRisk(chain);
  let pruned = false;
  let visits = 0;
  const visit = (path: number[], standing: number): void => {
    if (path.length - 1 >= limit || visits > budget) return;
    visits++;
    chain.w[path[path.length - 1]!]!.forEach((share, u) => {
      const arriving = standing * share;
      if (arriving === 0 || !leadsOn[u]) return;
      if (arriving < least) {
        pruned = true;
        return;
      }
      const longer = [...path, u];
      const contribution = arriving * chain.r[u]!;
      if (contribution >= least) found.push({ contribution, path: longer });
      else if (contribution > 0) pruned = true;
      visit(longer, arriving * (1 - chain.r[u]!));
    });
  };
  visit([buyer], 1);
  return visits > budget ? null : { found, pruned };
}

/** "The k largest", exactly: list all paths above a floor, and lower the floor until k are found. */
export function largestPaths(
  model: Model,
  expected: Chain,
  buyer: number,
  k: number,
  exposure: number,
): OraclePaths {
  const chain = model.tiers === undefined ? openLoops(expected) : expected;
  const limit = model.tiers ?? Number.POSITIVE_INFINITY;
  let found: Found[] = [];
  let complete = false;
  for (let least = 0.1; least > 1e-15 && !complete; least /= 4) {
    const round = enumerate(chain, buyer, limit, least, 50_000);
    if (!round) break;
    found = round.found;
    complete = found.length >= k || !round.pruned;
  }
  const named = found.map(({ contribution, path }) => ({
    contribution,
    entities: path.map((x) => model.ids[x]!),
    links: path.slice(1).map((u, step) => claimOf(model, path[step]!, u)),
  }));
  // "Order: contribution descending, fewer steps, ids."
  named.sort(
    (a, b) =>
      b.contribution - a.contribution ||
      a.links.length - b.links.length ||
      compareIdLists(a.entities, b.entities),
  );
  const paths = named.slice(0, k);
  const listed = paths.reduce((total, path) => total + path.contribution, 0);
  return { paths, explained: exposure === 0 ? 1 : listed / exposure, complete };
}
