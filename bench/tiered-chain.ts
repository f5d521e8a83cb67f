/** A made-up chain as the service sends it for a drawing: companies in tiers, then smelters, then mines. */
import { random } from '../test/oracle/random.ts';
import type { EntityKind } from '../web/queries/entity-parts.ts';
import type { UpstreamGraph, UpstreamLink, UpstreamNode } from '../web/queries/upstream.ts';

export const BUYER = 'buyer';
/** The parts of a chain, from the buyer on: how many of a hundred entities stand there, and of which kind. */
const PARTS: readonly (readonly [number, EntityKind])[] = [
  [10, 'COMPANY'],
  [20, 'COMPANY'],
  [20, 'COMPANY'],
  [15, 'SMELTER'],
  [15, 'SITE'],
  [20, 'MINE'],
];

function node(id: string, kind: EntityKind, tier: number, risk: number): UpstreamNode {
  const entity = { id: `n:${id}`, entityId: id, name: `Supplier ${id}`, nameLanguage: 'en', kind };
  const figures = { arrival: 1 / (tier + 1), risk, contribution: risk / 100, exposed: 0.1, opaque: 0 };
  return { entity: { ...entity, country: 'JP', region: null }, tier, ...figures, openedAt: null };
}

function link(customerId: string, supplierId: string, mass: number): UpstreamLink {
  const known = { assumed: false, basis: 'DECLARED', depth: 'DIRECT', claims: 1 } as const;
  return {
    supplierId,
    customerId,
    linkId: `${supplierId}>${customerId}`,
    weight: 0.5,
    ...known,
    mass,
    exposed: mass,
  };
}

/** So many entities, each supplied by two of the next part or, now and then, of one further on. */
export function tieredChain(size: number, seed: number): UpstreamGraph {
  const { int, next, chance } = random(seed);
  const parts = PARTS.map(([share, kind], part) =>
    Array.from({ length: Math.round((size * share) / 100) }, (_, i) =>
      node(`${part}.${i}`, kind, part + 1, kind === 'MINE' && chance(0.2) ? 1 : 0),
    ),
  );
  const idOf = (part: number) => parts[part]![int(0, parts[part]!.length - 1)]!.entity.entityId;
  const links = new Map<string, UpstreamLink>();
  const join = (customer: string, supplier: string) =>
    links.set(`${customer} ${supplier}`, link(customer, supplier, next() / 10));
  for (const { entity } of parts[0]!) join(BUYER, entity.entityId);
  parts.slice(0, -1).forEach((nodes, part) => {
    for (const { entity } of nodes) {
      for (let k = 0; k < 2; k++)
        join(entity.entityId, idOf(Math.min(PARTS.length - 1, part + (chance(0.1) ? 2 : 1))));
    }
    for (const { entity } of parts[part + 1]!) join(idOf(part), entity.entityId);
  });
  const nodes = [node(BUYER, 'COMPANY', 0, 0), ...parts.flat()];
  return {
    nodes,
    links: [...links.values()],
    bands: [],
    shown: nodes.length,
    total: nodes.length,
    linksLeftOut: 0,
    restExposure: 0,
  };
}
