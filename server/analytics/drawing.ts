/** Describes the entities and links of a drawing, and what is folded into bands. */
import { BASES, DEPTHS } from '../model.ts';
import type { UpstreamBand, UpstreamLink, UpstreamNode } from './answer.ts';
import { figuresOf } from './figures.ts';
import type { Flows } from './flows.ts';
import type { Prepared } from './prepare.ts';
import { type ReachTree, tierAtLeast } from './reach-tree.ts';
import type { UpstreamWalk } from './upstream-walk.ts';

/** Entities on a drawing, and for which customer those are there that came by opening it. */
export interface Shown {
  shown: ReadonlySet<number>;
  openedAt: ReadonlyMap<number, number>;
}

export class Drawing {
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

  nodes({ shown, openedAt }: Shown): UpstreamNode[] {
    const nodes = [...shown].map((entity) => this.node(entity, openedAt.get(entity)));
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
    const { idRank } = projection;
    const inOrder = [...shown].sort((a, b) => this.tierOf(a) - this.tierOf(b) || idRank[a]! - idRank[b]!);
    for (const customer of inOrder) {
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

  /**
   * Shows the suppliers of each opened customer too, those that carry most exposure first, then most mass, then by id,
   * until so many entities are shown. Customers count in their order; those that are not shown open nothing.
   */
  open(shown: Set<number>, customers: readonly number[], most: number): Shown {
    const openedAt = new Map<number, number>();
    for (const customer of customers) {
      if (!shown.has(customer)) continue;
      for (const supplier of this.suppliersByWeight(customer)) {
        if (shown.size >= most) break;
        if (shown.has(supplier)) continue;
        shown.add(supplier);
        openedAt.set(supplier, customer);
      }
    }
    return { shown, openedAt };
  }

  private suppliersByWeight(customer: number): number[] {
    const found = new Map<number, { exposed: number; mass: number }>();
    this.eachLink(customer, (link, supplier) => {
      const { mass, exposed } = this.carried.get(link) ?? { mass: 0, exposed: 0 };
      const before = found.get(supplier) ?? { mass: 0, exposed: 0 };
      found.set(supplier, { mass: before.mass + mass, exposed: before.exposed + exposed });
    });
    const { idRank } = this.prepared.projection;
    const rows = [...found].sort(
      ([a, x], [b, y]) => y.exposed - x.exposed || y.mass - x.mass || idRank[a]! - idRank[b]!,
    );
    return rows.map(([supplier]) => supplier);
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
    return this.tree.tier[this.tree.positionOf[entity]!]!;
  }

  private node(entity: number, openedAt: number | undefined): UpstreamNode {
    const { projection, supply, vector, closed } = this.prepared;
    const { arrival, exposed, standing } = this.flows;
    const at = this.walkPosition.get(entity);
    const reached = this.tree.positionOf[entity]!;
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
      tierAtLeast: entity !== this.buyer && reached >= 0 && tierAtLeast(this.tree, reached),
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
      openedAt: openedAt === undefined ? null : projection.idOf(openedAt),
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
