import type { Model } from './model.ts';
import { compareIdLists, compareIds } from './rows.ts';

export interface OracleReached {
  entity: string;
  tier: number;
  /** "every such path goes over a chain pair" */
  tierAtLeast: boolean;
  /** Buyer first, the entity last. */
  path: string[];
}

interface Pair {
  supplier: number;
  /** "A pair is direct if any counted claim is". */
  direct: boolean;
}

/** The pairs reach walks: every counted link, of share 0 and unknown too, but none out of a clean end. */
function pairsByCustomer(model: Model): Pair[][] {
  const pairs: Pair[][] = model.ids.map(() => []);
  for (const link of model.pairs) {
    const customer = model.index.get(link.customer)!;
    const supplier = model.index.get(link.supplier)!;
    if (model.end[customer]) continue;
    const pair = pairs[customer]!.find((p) => p.supplier === supplier);
    if (!pair) pairs[customer]!.push({ supplier, direct: link.depth === 'direct' });
    else pair.direct ||= link.depth === 'direct';
  }
  return pairs;
}

/** Least number of links (one or more) from the buyer to each entity; Infinity where it is not upstream. */
function tiersFrom(pairs: Pair[][], buyer: number): number[] {
  const tier = pairs.map(() => Number.POSITIVE_INFINITY);
  let front = [buyer];
  for (let t = 1; front.length > 0; t++) {
    const next = [...new Set(front.flatMap((x) => pairs[x]!.map((p) => p.supplier)))].filter(
      (u) => tier[u] === Number.POSITIVE_INFINITY,
    );
    for (const u of next) tier[u] = t;
    front = next;
  }
  return tier;
}

interface Candidate {
  path: number[];
  overChain: boolean;
}

/** Every path of exactly `steps` links from `at` to `target`, by plain recursion. */
function pathsOf(pairs: Pair[][], at: number, target: number, steps: number, tier: number[]): Candidate[] {
  if (steps === 0) return at === target ? [{ path: [at], overChain: false }] : [];
  return pairs[at]!.flatMap(({ supplier, direct }) => {
    const tierHere = tier[target]! - steps + 1;
    if (tier[supplier] !== tierHere) return []; // on a shortest path every entity stands at its least tier
    return pathsOf(pairs, supplier, target, steps - 1, tier).map((rest) => ({
      path: [at, ...rest.path],
      overChain: rest.overChain || !direct,
    }));
  });
}

/** "A shortest path, then one without chain links, then by ids." */
function reached(
  model: Model,
  pairs: Pair[][],
  buyer: number,
  target: number,
  tier: number[],
): OracleReached {
  const all = pathsOf(pairs, buyer, target, tier[target]!, tier).map(({ path, overChain }) => ({
    path: path.map((x) => model.ids[x]!),
    overChain,
  }));
  all.sort((a, b) => Number(a.overChain) - Number(b.overChain) || compareIdLists(a.path, b.path));
  const { path, overChain } = all[0]!;
  return { entity: model.ids[target]!, tier: tier[target]!, tierAtLeast: overChain, path };
}

/** Risky entities (r > 0) upstream, nearest first, then by id; "the buyer is listed only if it is upstream of itself". */
export function reach(model: Model, buyer: number): OracleReached[] {
  const pairs = pairsByCustomer(model);
  const tier = tiersFrom(pairs, buyer);
  const limit = model.tiers ?? Number.POSITIVE_INFINITY;
  return model.ids
    .flatMap((_, x) =>
      model.risk[x]!.r > 0 && tier[x]! < Number.POSITIVE_INFINITY && tier[x]! <= limit
        ? [reached(model, pairs, buyer, x, tier)]
        : [],
    )
    .sort((a, b) => a.tier - b.tier || compareIds(a.entity, b.entity));
}

/** Risky entities upstream that are not reached any more once no path may go through x; x itself is one where it is risky. */
export function cutOff(model: Model, buyer: number, x: number): string[] {
  const pairs = pairsByCustomer(model);
  const without = pairs.map((suppliers) => suppliers.filter(({ supplier }) => supplier !== x));
  const limit = model.tiers ?? Number.POSITIVE_INFINITY;
  const [before, after] = [tiersFrom(pairs, buyer), tiersFrom(without, buyer)];
  const within = (tier: number) => tier < Number.POSITIVE_INFINITY && tier <= limit;
  return model.ids.filter(
    (_, u) => model.risk[u]!.r > 0 && within(before[u]!) && !(u !== x && within(after[u]!)),
  );
}
