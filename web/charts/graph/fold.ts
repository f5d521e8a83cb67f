import type { UpstreamGraph, UpstreamLink } from '../../queries/upstream.ts';
import { bandsOf } from './bands.ts';
import { byWeight, foldable, type Joined, joinedBy, reached } from './branches.ts';
import type { Band, Drawing, Item, Tie } from './drawing.ts';
import { endsOf } from './ends.ts';

export interface FoldOptions {
  /** Customers whose suppliers are all shown. */
  open: readonly string[];
  /** Those of them that the graph answers: what it still counts there found no room. */
  answered?: readonly string[];
  /** Never folded, nor what leads to it: the selected entity. */
  keep: string;
  /** Tier limit of the question. */
  limit?: number | null;
}

interface Folding {
  drawn: Set<string>;
  /** One a customer: what is folded there, or was opened. */
  bands: Band[];
  /** Exposed mass that ends at what is folded. */
  awayExposed: number;
}

class Folder {
  private readonly joined: Joined;
  private readonly heads: Map<string, string[]>;
  private readonly nodes: ReadonlyMap<string, UpstreamGraph['nodes'][number]>;

  constructor(graph: UpstreamGraph, root: string) {
    this.joined = joinedBy(graph.links);
    this.nodes = new Map(graph.nodes.map((node) => [node.entity.entityId, node]));
    this.heads = foldable(graph, root);
  }

  fold(root: string, { open, keep }: FoldOptions): Folding {
    const kept = keep ? reached([keep], (id) => this.customersOf(id)) : new Set<string>();
    const headsOf = (customer: string) => this.heads.get(customer)!.filter((id) => !kept.has(id));
    const closed = [...this.heads.keys()].filter((customer) => !open.includes(customer));
    const removed = new Set(closed.flatMap(headsOf));
    const all = reached([root], (id) => this.suppliersOf(id));
    // what no drawn link joins to the buyer is not taken away with anything
    const starts = [root, ...[...this.nodes.keys()].filter((id) => !all.has(id) && !removed.has(id))];
    const drawn = reached(starts, (id) => this.suppliersOf(id).filter((one) => !removed.has(one)));
    const left = new Set([...this.nodes.keys()].filter((id) => !drawn.has(id)));
    const awayExposed = [...left].reduce((total, id) => total + this.nodes.get(id)!.contribution, 0);
    const bands = closed
      .filter((customer) => drawn.has(customer))
      .map((customer) => this.folded(customer, new Set(headsOf(customer)), left));
    const opened = [...this.heads].filter(([customer]) => open.includes(customer) && drawn.has(customer));
    return {
      drawn,
      awayExposed,
      bands: [
        ...bands.filter((band) => band.count > 0),
        ...opened.map(([customer, heads]) => this.opened(customer, heads.length)),
      ],
    };
  }

  private suppliersOf(id: string): string[] {
    return (this.joined.byCustomer.get(id) ?? []).map((link) => link.supplierId);
  }

  private customersOf(id: string): string[] {
    return (this.joined.bySupplier.get(id) ?? []).map((link) => link.customerId);
  }

  /** The band of what is folded at a customer: heads, and what only they lead to. Takes it out of `left`. */
  private folded(customer: string, heads: ReadonlySet<string>, left: Set<string>): Band {
    const own = [...heads].filter((id) => left.has(id));
    const branch = reached(own, (id) => this.suppliersOf(id).filter((one) => left.has(one)));
    for (const id of branch) left.delete(id);
    const nodes = [...branch].map((id) => this.nodes.get(id)!);
    const links = (this.joined.byCustomer.get(customer) ?? []).filter((link) => branch.has(link.supplierId));
    const sum = (of: (link: UpstreamLink) => number) => links.reduce((total, link) => total + of(link), 0);
    const [mass, exposed] = [sum((link) => link.mass), sum((link) => link.exposed)];
    return {
      ...this.opened(customer, 0),
      customers: [{ id: customer, mass, exposed }],
      count: nodes.length,
      risky: nodes.filter((node) => node.exposed > 0 || node.risk > 0).length,
      mass,
      exposed,
      folded: nodes.length,
      opaque: nodes.reduce((total, node) => total + node.opaque, 0),
    };
  }

  private opened(customer: string, opened: number): Band {
    return {
      customers: [{ id: customer, mass: 0, exposed: 0 }],
      tier: this.nodes.get(customer)!.tier + 1,
      ...{ count: 0, risky: 0, mass: 0, exposed: 0, folded: 0, opaque: 0 },
      opened,
      full: false,
    };
  }
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

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

/**
 * From the service's graph to what the page draws: dead ends beyond a handful and branches without risk folded, what is
 * left out as bands, and where the trace stops as ends.
 */
export function fold(graph: UpstreamGraph, root: string, options: FoldOptions): Drawing {
  const { answered = options.open } = options;
  const { drawn, bands, awayExposed } = new Folder(graph, root).fold(root, options);
  const shown = graph.nodes
    .filter((node) => drawn.has(node.entity.entityId))
    .sort((a, b) => a.tier - b.tier || byWeight(a, b));
  const entities = shown.map(
    (node): Item => ({ id: node.entity.entityId, node, kind: node.entity.kind, tier: node.tier }),
  );
  const left = { ...graph, bands: graph.bands.filter((band) => drawn.has(band.customerId)) };
  const more = [...bandsOf(left, new Set(answered.filter((id) => options.open.includes(id))), bands)].map(
    ([id, band]): Item & { band: Band } => ({
      id,
      band,
      kind: 'BAND',
      tier: band.tier,
    }),
  );
  const ends = endsOf(graph, shown, options.limit ?? null);
  const links = graph.links.filter((link) => drawn.has(link.supplierId) && drawn.has(link.customerId));
  return {
    root,
    items: [...entities, ...more.sort(byId), ...ends.items],
    ties: [
      ...links.map(tieOf).sort(byId),
      ...more.flatMap(({ id, band }) => bandTies(id, band)),
      ...ends.ties,
    ],
    shown: drawn.size,
    foldedExposed: awayExposed,
  };
}
