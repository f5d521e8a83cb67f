import type { UpstreamBand, UpstreamGraph } from '../../queries/upstream.ts';
import type { Band } from './drawing.ts';

/** With more bands than this, those of customers that stand together are drawn as one. */
const MOST_BANDS = 6;

/** The bands of the service, one a customer. */
function ofService(band: UpstreamBand): Band {
  const { customerId, tier, count, risky, mass, exposed } = band;
  const customers = [{ id: customerId, mass, exposed }];
  return { customers, tier, count, risky, mass, exposed, folded: 0, opaque: 0, opened: 0, full: false };
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
    opaque: a.opaque + b.opaque,
    opened: a.opened + b.opened,
    full: a.full || b.full,
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

/** Where a customer stands, for what is drawn once for all that stand there. */
export function standOf(graph: UpstreamGraph): (customer: string) => string {
  const byId = new Map(graph.nodes.map((node) => [node.entity.entityId, node]));
  return (customer) => {
    const node = byId.get(customer);
    if (!node) return customer;
    return node.entity.kind === 'SMELTER' ? 'smelters' : `tier ${node.tier}`;
  };
}

/**
 * Bands by id: what service and page left out at one customer is one band. Where that makes many, those the page cannot
 * unfold come together by where their customers stand, or the drawing would consist of "+ 1 more". Counted apart for
 * what came with each opened band, so that opening one leaves the bands that were there as they were.
 */
export function bandsOf(
  graph: UpstreamGraph,
  answered: ReadonlySet<string>,
  ofPage: readonly Band[],
): Map<string, Band> {
  const left = graph.bands.map(ofService).map((band): Band => {
    const { id } = band.customers[0]!;
    return { ...band, full: answered.has(id) };
  });
  const single = collect([...left, ...ofPage], (band) => `band:${band.customers[0]!.id}`);
  const crowd = crowdsOf(graph, [...single.values()]);
  // among many, one that is open and counts no more is folded again by the button below the drawing
  const drawn = [...single.values()].filter(
    (band) => band.count > 0 || crowd(band, (one) => one.opened > 0) === '',
  );
  return collect(drawn, (band) => {
    const stand = band.folded > 0 || band.count === 0 ? '' : crowd(band, () => true);
    return `band:${stand || band.customers[0]!.id}`;
  });
}

/**
 * Where a band's customer stands, if more bands than MOST_BANDS came with the same opened one and others stand there
 * too; else nothing.
 */
function crowdsOf(graph: UpstreamGraph, bands: readonly Band[]) {
  const cameWith = new Map(graph.nodes.map((node) => [node.entity.entityId, node.openedAt]));
  const stand = standOf(graph);
  const customer = (band: Band) => band.customers[0]!.id;
  return (band: Band, counts: (band: Band) => boolean): string => {
    const peers = bands.filter(
      (one) => counts(one) && cameWith.get(customer(one)) === cameWith.get(customer(band)),
    );
    const place = stand(customer(band));
    const alone =
      peers.length <= MOST_BANDS || peers.filter((one) => stand(customer(one)) === place).length < 2;
    return alone ? '' : place;
  };
}
