/** The supply pairs over which a buyer reaches risky entities, as arcs from customer to supplier (method.md 3, "Reach"). */
import type { Prepared } from '../prepare.ts';
import { reachUpstream } from '../reach-tree.ts';
import type { Arcs } from './unit-flow.ts';

export const SOURCE = 0;
export const SINK = 1;

/** Node 0 is the buyer as a start, node 1 stands for every risky entity. */
export interface RiskPairs extends Arcs {
  /** Link of the supply graph by arc; by supplier's id, then customer's. */
  readonly links: Int32Array;
  /** Customer by arc. */
  readonly customers: Int32Array;
}

/**
 * Pairs on some way from the buyer to a risky entity, under a tier limit on one that is not longer. The walk need not
 * go on behind a risky entity to find one; the buyer met again has the same suppliers as at the start.
 */
export function riskPairs(prepared: Prepared, buyer: number): RiskPairs {
  const { projection, supply, vector, question } = prepared;
  const limit = question.tiers ?? Number.POSITIVE_INFINITY;
  const tree = reachUpstream(prepared, buyer);
  const steps = stepsToRisk(prepared, tree.entities, buyer);
  const node = new Map<number, number>();
  const nodeOf = (x: number): number => {
    if (vector.risk[x]! > 0) return SINK;
    if (!node.has(x)) node.set(x, node.size + 2);
    return node.get(x)!;
  };
  const found: { link: number; customer: number; from: number; to: number }[] = [];
  const take = (customer: number, from: number, tier: number) => {
    if (supply.end[customer]) return;
    for (let link = supply.offsets[customer]!; link < supply.offsets[customer + 1]!; link++) {
      const supplier = supply.supplier[link]!;
      const onward = steps.get(supplier);
      if (onward === undefined || tier + 1 + onward > limit) continue;
      if (supplier === buyer && vector.risk[buyer] === 0) continue;
      found.push({ link, customer, from, to: nodeOf(supplier) });
    }
  };
  take(buyer, SOURCE, 0);
  tree.entities.forEach((x, position) => {
    if (x !== buyer && vector.risk[x] === 0) take(x, nodeOf(x), tree.tier[position]!);
  });
  const rank = projection.idRank;
  found.sort(
    (a, b) =>
      rank[supply.supplier[a.link]!]! - rank[supply.supplier[b.link]!]! ||
      rank[a.customer]! - rank[b.customer]!,
  );
  return {
    nodes: node.size + 2,
    from: Int32Array.from(found, ({ from }) => from),
    to: Int32Array.from(found, ({ to }) => to),
    links: Int32Array.from(found, ({ link }) => link),
    customers: Int32Array.from(found, ({ customer }) => customer),
  };
}

/** Fewest links from an entity to a risky one, itself included; absent where there is none. */
function stepsToRisk(
  { supply, vector }: Prepared,
  upstream: Int32Array,
  buyer: number,
): ReadonlyMap<number, number> {
  const customers = new Map<number, number[]>();
  const steps = new Map<number, number>();
  const queue: number[] = [];
  for (const x of new Set([...upstream, buyer])) {
    if (vector.risk[x]! > 0) {
      steps.set(x, 0);
      queue.push(x);
    }
    if (supply.end[x]) continue;
    for (let link = supply.offsets[x]!; link < supply.offsets[x + 1]!; link++) {
      const supplier = supply.supplier[link]!;
      const list = customers.get(supplier);
      if (list) list.push(x);
      else customers.set(supplier, [x]);
    }
  }
  for (let i = 0; i < queue.length; i++) {
    for (const customer of customers.get(queue[i]!) ?? []) {
      if (steps.has(customer)) continue;
      steps.set(customer, steps.get(queue[i]!)! + 1);
      queue.push(customer);
    }
  }
  return steps;
}
