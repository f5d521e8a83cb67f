import type { UpstreamGraph, UpstreamLink, UpstreamNode } from '../../queries/upstream.ts';
import { bandsOf } from './bands.ts';
import type { Band, Drawing, Item, Tie } from './drawing.ts';

/** A customer with more dead-end suppliers than this has the least of them folded into a band. */
const MOST_LEAVES = 8;
const KEPT_LEAVES = 6;

export interface FoldOptions {
  /** Customers whose suppliers are all shown. */
  open: readonly string[];
  /** Never folded: the selected entity. */
  keep: string;
}

/** Most exposed first, then most supply, then by id: the order in which suppliers are kept, and drawn at the start. */
export function byWeight(a: UpstreamNode, b: UpstreamNode): number {
  return b.exposed - a.exposed || b.arrival - a.arrival || (a.entity.entityId < b.entity.entityId ? -1 : 1);
}

function groupBy<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

/** Suppliers drawn for one customer only, with no supplier of their own on the drawing, by that customer. */
function leavesByCustomer(graph: UpstreamGraph): Map<string, UpstreamNode[]> {
  const supplied = groupBy(graph.links, (link) => link.supplierId);
  const buys = new Set([...graph.links, ...graph.bands].map((one) => one.customerId));
  const leaves = graph.nodes.filter(
    ({ entity }) => !buys.has(entity.entityId) && supplied.get(entity.entityId)?.length === 1,
  );
  return groupBy(leaves, ({ entity }) => supplied.get(entity.entityId)![0]!.customerId);
}

function foldedNodes(graph: UpstreamGraph, { open, keep }: FoldOptions): Map<string, UpstreamNode[]> {
  const folded = new Map<string, UpstreamNode[]>();
  for (const [customer, leaves] of leavesByCustomer(graph)) {
    if (leaves.length <= MOST_LEAVES || open.includes(customer)) continue;
    const rest = [...leaves].sort(byWeight).slice(KEPT_LEAVES);
    folded.set(
      customer,
      rest.filter(({ entity }) => entity.entityId !== keep),
    );
  }
  return folded;
}

/** Ties to a band, one for each of its customers. */
function bandTies(id: string, band: Band): Tie[] {
  return band.customers.map(({ id: from, mass, exposed }) => ({
    id: `${from}<${id}`,
    from,
    to: id,
    mass,
    exposed,
  }));
}

function tieOf(link: UpstreamLink): Tie {
  const { customerId: from, supplierId: to, mass, exposed } = link;
  return { id: `${from}<${to}`, from, to, mass, exposed, link };
}

function byId(a: Tie, b: Tie): number {
  return a.id < b.id ? -1 : 1;
}

/** From the service's graph to what the page draws: dead ends beyond a handful folded, and what is left out as bands. */
export function fold(graph: UpstreamGraph, root: string, options: FoldOptions): Drawing {
  const folded = foldedNodes(graph, options);
  const away = [...folded.values()].flat();
  const drawn = new Set(graph.nodes.map((node) => node.entity.entityId));
  for (const node of away) drawn.delete(node.entity.entityId);
  const entities = graph.nodes
    .filter((node) => drawn.has(node.entity.entityId))
    .sort((a, b) => a.tier - b.tier || byWeight(a, b))
    .map((node): Item => ({ id: node.entity.entityId, node, kind: node.entity.kind, tier: node.tier }));
  const more = [...bandsOf(graph, folded)].sort(([a], [b]) => (a < b ? -1 : 1));
  const links = graph.links.filter((link) => drawn.has(link.supplierId) && drawn.has(link.customerId));
  return {
    root,
    items: [...entities, ...more.map(([id, band]): Item => ({ id, band, kind: 'BAND', tier: band.tier }))],
    ties: [...links.map(tieOf).sort(byId), ...more.flatMap(([id, band]) => bandTies(id, band))],
    shown: drawn.size,
    foldedExposed: away.reduce((total, node) => total + node.contribution, 0),
  };
}
