/** What a drawing of one buyer's upstream shows: the entities that carry the exposure, and what was left out. */
import { BASES, DEPTHS } from '../model.ts';
import type { UpstreamBand, UpstreamGraph, UpstreamLink, UpstreamNode } from './answer.ts';
import { requireBuyer } from './buyer.ts';
import { figuresOf } from './figures.ts';
import { type Flows, flowsOf } from './flows.ts';
import type { Prepared } from './prepare.ts';
import { type ReachTree, reachUpstream, tierAtLeast } from './reach-tree.ts';
import { chooseShown } from './shown.ts';
import { type UpstreamWalk, walkUpstream } from './upstream-walk.ts';

/** Links drawn per entity shown, on average; what exceeds it is counted in `linksLeftOut`. */
const LINKS_PER_NODE = 2;

/**
 * At most `maxNodes` entities, the buyer among them: the largest paths whole, then what carries most exposure, then
 * what carries most mass, each with the entities that join it to the buyer. Throws NOT_A_BUYER.
 */
export function upstreamOf(prepared: Prepared, buyer: number, maxNodes: number): UpstreamGraph {
  requireBuyer(prepared, buyer);
  const walk = walkUpstream(prepared, buyer);
  const tree = reachUpstream(prepared, buyer);
  const drawing = new Drawing(prepared, buyer, walk, tree, flowsOf(prepared, walk));
  const shown = chooseShown(prepared, buyer, walk, tree, drawing.flows, maxNodes);
  const { links, leftOut } = drawing.links(shown, maxNodes * LINKS_PER_NODE);
  return {
    nodes: drawing.nodes(shown),
    links,
    bands: drawing.bands(shown),
    shown: shown.size,
    total: new Set([buyer, ...tree.entities]).size,
    linksLeftOut: leftOut,
    restExposure: restExposure(prepared, buyer, walk, shown),
  };
}

class Drawing {
  readonly flows: Flows;
  private readonly prepared: Prepared;
  private readonly buyer: number;
  private readonly tree: ReachTree;
  private readonly walkPosition: ReadonlyMap<number, number>;
  /** Mass and exposed mass by link of the supply graph; links that carry none are absent. */
  private readonly carried = new Map<number, { mass: number; exposed: number }>();

  constructor(prepared: Prepared, buyer: number, walk: UpstreamWalk, tree: ReachTree, flows: Flows) {
    this.prepared = prepared;
    this.buyer = buyer;
    this.tree = tree;
    this.flows = flows;
    this.walkPosition = new Map(Array.from(walk.entities, (x, position) => [x, position]));
    const links = [...walk.firstLinks, ...walk.stepLink];
    links.forEach((link, slot) => {
      // The buyer's own links are taken at the start, and again where the walk comes back to it.
      const before = this.carried.get(link) ?? { mass: 0, exposed: 0 };
      const mass = before.mass + flows.stepMass[slot]!;
      this.carried.set(link, { mass, exposed: before.exposed + flows.stepExposed[slot]! });
    });
  }

  nodes(shown: ReadonlySet<number>): UpstreamNode[] {
    const nodes = [...shown].map((entity) => this.node(entity));
    const { idRank } = this.prepared.projection;
    return nodes.sort((a, b) => a.tier - b.tier || idRank[a.index]! - idRank[b.index]!);
  }

  links(shown: ReadonlySet<number>, most: number): { links: UpstreamLink[]; leftOut: number } {
    const found: { link: number; customer: number }[] = [];
    for (const customer of shown) {
      this.eachLink(customer, (link, supplier) => {
        if (shown.has(supplier)) found.push({ link, customer });
      });
    }
    const carried = (link: number) => this.carried.get(link) ?? { mass: 0, exposed: 0 };
    const { idRank } = this.prepared.projection;
    const { supplier } = this.prepared.supply;
    found.sort(
      (a, b) =>
        carried(b.link).exposed - carried(a.link).exposed ||
        carried(b.link).mass - carried(a.link).mass ||
        idRank[a.customer]! - idRank[b.customer]! ||
        idRank[supplier[a.link]!]! - idRank[supplier[b.link]!]!,
    );
    const links = found.slice(0, most).map(({ link, customer }) => this.link(link, customer));
    return { links, leftOut: found.length - links.length };
  }

  /** One band per shown customer with suppliers that are not shown, in the order of nodes. */
  bands(shown: ReadonlySet<number>): UpstreamBand[] {
    const bands: UpstreamBand[] = [];
    const { projection, vector, values } = this.prepared;
    for (const { index: customer } of this.nodes(shown)) {
      const band: UpstreamBand = {
        customer: projection.idOf(customer),
        count: 0,
        risky: 0,
        mass: 0,
        exposed: 0,
      };
      this.eachLink(customer, (link, supplier) => {
        if (shown.has(supplier)) return;
        const { mass, exposed } = this.carried.get(link) ?? { mass: 0, exposed: 0 };
        band.count++;
        if (vector.risk[supplier]! > 0 || values.hit[supplier]! > 0) band.risky++;
        band.mass += mass;
        band.exposed += exposed;
      });
      if (band.count > 0) bands.push(band);
    }
    return bands;
  }

  /** Links into an entity that the search upstream walks. */
  private eachLink(customer: number, visit: (link: number, supplier: number) => void): void {
    const { supply, question } = this.prepared;
    if (supply.end[customer]) return;
    if (customer !== this.buyer && this.tierOf(customer) === question.tiers) return;
    for (let link = supply.offsets[customer]!; link < supply.offsets[customer + 1]!; link++) {
      visit(link, supply.supplier[link]!);
    }
  }

  private tierOf(entity: number): number {
    if (entity === this.buyer) return 0;
    return this.tree.tier[this.tree.positionOf.get(entity)!]!;
  }

  private node(entity: number): UpstreamNode {
    const { projection, supply, vector, closed } = this.prepared;
    const { arrival, exposed, standing } = this.flows;
    const at = this.walkPosition.get(entity);
    const reached = this.tree.positionOf.get(entity);
    const start = entity === this.buyer ? 1 : 0;
    const risk = vector.risk[entity]!;
    const mass = at === undefined ? 0 : arrival[at]!;
    const passing = start + (at === undefined ? 0 : standing[at]! * (1 - risk));
    return {
      index: entity,
      id: projection.idOf(entity),
      name: projection.nameOf(entity),
      kind: projection.kindOf(entity),
      country: projection.countryOf(entity),
      region: projection.regionOf(entity),
      tier: this.tierOf(entity),
      tierAtLeast: entity !== this.buyer && reached !== undefined && tierAtLeast(this.tree, reached),
      arrival: mass,
      risk,
      contribution: mass * risk,
      exposed:
        start === 1
          ? figuresOf(this.prepared, entity).exposure.expected
          : at === undefined
            ? 0
            : exposed[at]!,
      opaque: passing * (closed[entity] ? 1 : supply.opaque[entity]!),
    };
  }

  private link(link: number, customer: number): UpstreamLink {
    const { projection, supply } = this.prepared;
    const claim = supply.claim[link]!;
    const { mass, exposed } = this.carried.get(link) ?? { mass: 0, exposed: 0 };
    return {
      supplier: projection.idOf(supply.supplier[link]!),
      customer: projection.idOf(customer),
      weight: supply.weight[link]!,
      assumed: supply.weight[link]! - supply.known[link]!,
      basis: BASES[projection.claims.basis[claim]!]!,
      depth: DEPTHS[projection.claims.depth[claim]!]!,
      claim: projection.claimId(claim),
      claims: supply.claims[link]!,
      mass,
      exposed,
    };
  }
}

/** The part of the exposure on paths that leave the shown entities. */
function restExposure(
  prepared: Prepared,
  buyer: number,
  walk: UpstreamWalk,
  shown: ReadonlySet<number>,
): number {
  const { expected } = figuresOf(prepared, buyer).exposure;
  if (expected === 0) return 0;
  const kept = Uint8Array.from(walk.entities, (x) => (shown.has(x) ? 1 : 0));
  if (!kept.includes(0)) return 0;
  const { arrival } = flowsOf(prepared, walk, kept);
  const inside = arrival.reduce((sum, mass, i) => sum + mass * prepared.vector.risk[walk.entities[i]!]!, 0);
  return Math.min(1, Math.max(0, 1 - inside / expected));
}
