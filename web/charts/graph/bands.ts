import { isTerminal } from '../../queries/entity-parts.ts';
import type { UpstreamBand, UpstreamGraph, UpstreamNode } from '../../queries/upstream.ts';
import type { Band } from './drawing.ts';

/** With more bands than this, those of customers that stand together are drawn as one. */
const MOST_BANDS = 6;

/** The bands of the service, one a customer. */
function kept(band: UpstreamBand): Band {
  const { customerId, tier, count, risky, mass, exposed } = band;
  const customers = [{ id: customerId, mass, exposed }];
  return { customers, tier, count, risky, mass, exposed, folded: 0, terminal: true };
}

/** What the page folded at one customer. */
function foldedBand(id: string, nodes: readonly UpstreamNode[]): Band {
  const sum = (of: (node: UpstreamNode) => number) => nodes.reduce((total, node) => total + of(node), 0);
  const mass = sum((node) => node.arrival);
  const exposed = sum((node) => node.exposed);
  return {
    customers: [{ id, mass, exposed }],
    tier: Math.min(...nodes.map((node) => node.tier)),
    count: nodes.length,
    risky: nodes.filter((node) => node.exposed > 0 || node.risk > 0).length,
    mass,
    exposed,
    folded: nodes.length,
    terminal: nodes.every((node) => isTerminal(node.entity.kind)),
  };
}

function sameCustomers(a: Band, b: Band): Band['customers'] {
  const [x, y] = [a.customers[0]!, b.customers[0]!];
  if (a.customers.length > 1 || x.id !== y.id) return [...a.customers, ...b.customers];
  return [{ id: x.id, mass: x.mass + y.mass, exposed: x.exposed + y.exposed }];
}

function merged(a: Band, b: Band): Band {
  return {
    customers: sameCustomers(a, b),
    tier: Math.min(a.tier, b.tier),
    count: a.count + b.count,
    risky: a.risky + b.risky,
    mass: a.mass + b.mass,
    exposed: a.exposed + b.exposed,
    folded: a.folded + b.folded,
    terminal: a.terminal && b.terminal,
  };
}

function collect(bands: readonly Band[], key: (band: Band) => string): Map<string, Band> {
  const all = new Map<string, Band>();
  for (const band of bands) {
    const old = all.get(key(band));
    all.set(key(band), old ? merged(old, band) : band);
  }
  return all;
}

/**
 * Bands by id: what service and page left out at one customer is one band. Where that makes many, those the page cannot
 * unfold come together by where their customers stand, or the drawing would consist of "+ 1 more".
 */
export function bandsOf(
  graph: UpstreamGraph,
  folded: ReadonlyMap<string, UpstreamNode[]>,
): Map<string, Band> {
  const parts = [
    ...graph.bands.map(kept),
    ...[...folded].filter(([, nodes]) => nodes.length > 0).map(([id, nodes]) => foldedBand(id, nodes)),
  ];
  const single = collect(parts, (band) => `band:${band.customers[0]!.id}`);
  if (single.size <= MOST_BANDS) return single;
  const byId = new Map(graph.nodes.map((node) => [node.entity.entityId, node]));
  const stand = (band: Band) => {
    const customer = byId.get(band.customers[0]!.id);
    if (band.folded > 0 || !customer) return `band:${band.customers[0]!.id}`;
    return customer.entity.kind === 'SMELTER' ? 'band:smelters' : `band:tier ${customer.tier}`;
  };
  return collect([...single.values()], stand);
}
