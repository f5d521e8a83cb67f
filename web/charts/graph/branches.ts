import type { UpstreamGraph, UpstreamLink, UpstreamNode } from '../../queries/upstream.ts';

/** A customer with more dead-end suppliers than this has the least of them folded into a band. */
const MOST_LEAVES = 8;
const KEPT_LEAVES = 6;
/** And one with more suppliers that lead to no risk than this has all but the largest folded, with what they lead to. */
const MOST_CLEAN = 4;
const KEPT_CLEAN = 2;

/** Most exposed first, then most supply, then by id: the order in which suppliers are kept, and drawn at the start. */
export function byWeight(a: UpstreamNode, b: UpstreamNode): number {
  return b.exposed - a.exposed || b.arrival - a.arrival || (a.entity.entityId < b.entity.entityId ? -1 : 1);
}

/** Things by a key of theirs, in their order. */
export function groupBy<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

/** Links by one of their ends. */
export interface Joined {
  bySupplier: ReadonlyMap<string, UpstreamLink[]>;
  byCustomer: ReadonlyMap<string, UpstreamLink[]>;
}

export function joinedBy(links: readonly UpstreamLink[]): Joined {
  return {
    bySupplier: groupBy(links, (link) => link.supplierId),
    byCustomer: groupBy(links, (link) => link.customerId),
  };
}

/** All that is reached from some ids over some links, those ids included. */
export function reached(start: Iterable<string>, next: (id: string) => Iterable<string>): Set<string> {
  const met = new Set(start);
  for (const id of met) for (const one of next(id)) met.add(one);
  return met;
}

/** Entities that are risky, or lead to risk on the drawing or beyond it. */
function dirty(graph: UpstreamGraph, { bySupplier }: Joined): Set<string> {
  const own = graph.nodes.filter((node) => node.risk > 0 || node.exposed > 0);
  const beyond = graph.bands.filter((band) => band.risky > 0 || band.exposed > 0);
  return reached(
    [...own.map((node) => node.entity.entityId), ...beyond.map((band) => band.customerId)],
    (id) => (bySupplier.get(id) ?? []).map((link) => link.customerId),
  );
}

/** The suppliers that folding takes away at each customer, with all that only they lead to. */
export function foldable(graph: UpstreamGraph, root: string): Map<string, string[]> {
  const byId = new Map(graph.nodes.map((node) => [node.entity.entityId, node]));
  const first = graph.links.filter((link) =>
    [link.supplierId, link.customerId].every((id) => byId.get(id)?.openedAt === null),
  );
  const joined = joinedBy(first);
  const risky = dirty(graph, joinedBy(graph.links));
  const banded = new Set(graph.bands.map((band) => band.customerId));
  const heads = new Map<string, string[]>();
  for (const [customer, links] of joined.byCustomer) {
    // what others buy too stays: it is part of their chains
    const own = links
      .map((link) => link.supplierId)
      .filter((id) => id !== root && joined.bySupplier.get(id)!.length === 1)
      .map((id) => byId.get(id)!)
      .sort(byWeight);
    const ids = (nodes: readonly UpstreamNode[]) => nodes.map((node) => node.entity.entityId);
    const leaves = own.filter(
      ({ entity }) => !joined.byCustomer.has(entity.entityId) && !banded.has(entity.entityId),
    );
    const clean = own.filter(({ entity }) => !risky.has(entity.entityId));
    const away = new Set([
      ...(leaves.length > MOST_LEAVES ? ids(leaves.slice(KEPT_LEAVES)) : []),
      ...(clean.length > MOST_CLEAN ? ids(clean.slice(KEPT_CLEAN)) : []),
    ]);
    if (away.size > 0) heads.set(customer, [...away]);
  }
  for (const { entity, openedAt } of graph.nodes) {
    if (openedAt !== null) heads.set(openedAt, [...(heads.get(openedAt) ?? []), entity.entityId]);
  }
  return heads;
}
