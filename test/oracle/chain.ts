import { dot, type Matrix, solve, sum, zeroMatrix, zeros } from './linear.ts';
import type { Model } from './model.ts';

/**
 * One walk upstream as an absorbing chain. From x, unhit: with w[x][u] on to supplier u, with opaque[x] and clean[x]
 * the walk ends there; the three add up to 1. On arrival at x it is hit with r[x] first.
 */
export interface Chain {
  w: Matrix;
  opaque: number[];
  clean: number[];
  r: number[];
}

/** How the remainder of one layer is shared: a part for each of `unknown`, adding up to 1, or null = left opaque. */
export type Split = (entity: number, layer: number, unknown: number[]) => number[] | null;

/** Expected: "the remainder 1-K is split equally among them". */
export const equally: Split = (_entity, _layer, unknown) => unknown.map(() => 1 / unknown.length);
/** Coverage: "every assumed share counted as opaque". */
export const notAtAll: Split = () => null;

/** "w(u->x) is the mean of w_m(u->x)"; "Remainders, assumed shares and opaque parts are averaged likewise". */
export function chainOf(model: Model, r: number[], split: Split): Chain {
  const n = model.ids.length;
  const chain: Chain = { w: zeroMatrix(n), opaque: zeros(n), clean: zeros(n), r };
  for (let x = 0; x < n; x++) {
    if (model.end[x]) {
      chain.clean[x] = 1;
      continue;
    }
    const layers = model.layers[x]!;
    layers.forEach((layer, l) => {
      for (const [u, share] of layer.known) chain.w[x]![u]! += share / layers.length;
      const parts = layer.unknown.length > 0 ? split(x, l, layer.unknown) : null;
      if (!parts) chain.opaque[x]! += layer.remainder / layers.length;
      else {
        layer.unknown.forEach((u, i) => {
          chain.w[x]![u]! += (layer.remainder * parts[i]!) / layers.length;
        });
      }
    });
  }
  return chain;
}

/** reachable[x][y]: y can be reached from x in one or more steps of positive share. */
function reachability(w: Matrix): boolean[][] {
  const reach = w.map((row) => row.map((share) => share > 0));
  for (let k = 0; k < w.length; k++)
    for (let x = 0; x < w.length; x++)
      for (let y = 0; y < w.length; y++) if (reach[x]![k] && reach[k]![y]) reach[x]![y] = true;
  return reach;
}

/**
 * "A closed loop is a set of entities with r = 0 and no remainder whose shares all stay inside it." Taken as the
 * smallest such sets: from each entity of one the walk reaches exactly that loop. An entity that only feeds into a
 * loop is not of it ("mass is opaque where it enters").
 */
export function closedLoopEntities(chain: Chain): boolean[] {
  const reach = reachability(chain.w);
  const leaks = (x: number) => chain.r[x]! > 0 || chain.opaque[x]! > 0 || chain.clean[x]! > 0;
  return reach.map((from, x) => {
    if (leaks(x)) return false;
    return from.every((reached, y) => !reached || (!leaks(y) && reach[y]![x]!));
  });
}

/** "Without a tier limit its entities count as wholly opaque". */
export function openLoops(chain: Chain): Chain {
  const looped = closedLoopEntities(chain);
  return {
    w: chain.w.map((row, x) => (looped[x] ? zeros(row.length) : row)),
    opaque: chain.opaque.map((part, x) => (looped[x] ? 1 : part)),
    clean: chain.clean,
    r: chain.r,
  };
}

/** The value of a walk that starts on each entity without its own risk, given h upstream and what opaque counts. */
export const startValues = (chain: Chain, h: number[], opaqueCounts: number): number[] =>
  chain.w.map((row, x) => dot(row, h) + chain.opaque[x]! * opaqueCounts);

/** Entities that are risky or from which a risky one can still be reached: elsewhere h is 0. */
export function leadsToRisk(chain: Chain): boolean[] {
  const leads = chain.r.map((r) => r > 0);
  for (let round = 0; round < leads.length; round++) {
    chain.w.forEach((row, x) => {
      leads[x] ||= row.some((share, u) => share > 0 && leads[u]);
    });
  }
  return leads;
}

/**
 * h(x) = r(x) + (1 - r(x)) * (sum of w(u->x) h(u) + opaque(x) * opaqueCounts), no tier limit. With the loops opened
 * the system is regular: at opaqueCounts 0 this is the least solution, at 1 the greatest.
 */
export function valuesWithoutLimit(chain: Chain, opaqueCounts: number): number[] {
  const open = openLoops(chain);
  const system = open.w.map((row, x) => row.map((share, u) => Number(x === u) - (1 - open.r[x]!) * share));
  const h = solve(
    system,
    open.r.map((r, x) => r + (1 - r) * open.opaque[x]! * opaqueCounts),
  );
  // Elimination leaves rounding errors where the answer is plainly 0; the shape of the graph says where that is.
  const risky = leadsToRisk(open);
  const clear = (value: number, x: number) => (opaqueCounts === 0 && !risky[x] ? 0 : value);
  return startValues(open, h.map(clear), opaqueCounts);
}

/** The same cut after `tiers` links: what then stands unhit on an entity that is no end counts `beyondCounts`. */
export function valuesWithLimit(
  chain: Chain,
  tiers: number,
  opaqueCounts: number,
  beyondCounts: number,
): number[] {
  let h = chain.r.map((r, x) => r + (1 - r) * (1 - chain.clean[x]!) * beyondCounts);
  if (tiers === 0) return chain.clean.map((clean) => (1 - clean) * beyondCounts);
  for (let links = 1; links < tiers; links++) {
    const onward = startValues(chain, h, opaqueCounts);
    h = chain.r.map((r, x) => r + (1 - r) * onward[x]!);
  }
  return startValues(chain, h, opaqueCounts);
}

/** All mass that leaves or ends on x: 1 up to rounding, for every entity. */
export const balance = (chain: Chain): number[] =>
  chain.w.map((row, x) => sum(row) + chain.opaque[x]! + chain.clean[x]!);
