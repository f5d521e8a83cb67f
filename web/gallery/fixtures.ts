import type { EntityKind, EntityName } from '../queries/entity-parts.ts';
import type { UpstreamBand, UpstreamGraph, UpstreamLink, UpstreamNode } from '../queries/upstream.ts';

/** Names as strangers write them: shown as text, laid out whole. */
export const HOSTILE = {
  markup: '<img src=x onerror=alert(1)>&amp;"\'</text>',
  rightToLeft: 'شركة التعدين الوطنية',
  override: 'Tin \u202Egnirts\u202C GmbH',
  long: `${'Überlandmetallverarbeitungsgesellschaft '.repeat(8)}`.slice(0, 300),
  unbroken: 'W'.repeat(120),
  emoji: '👩🏽‍🏭 鉱山 ⛏️ Ltd',
  empty: '',
  control: 'A\u0000B\u0007C',
} as const;

/** The risks that have a hue and a sign of their own, and one that has not. */
export const RISKS = [
  'conflict',
  'child-labour',
  'forced-labour',
  'corruption',
  'environment',
  'bribery',
] as const;

type NodePart = Partial<Omit<UpstreamNode, 'entity'>> & Partial<EntityName>;

/** A node of a drawing; the id names it where nothing else does. */
export function node(id: string, kind: EntityKind, tier: number, part: NodePart = {}): UpstreamNode {
  const { name = id, nameLanguage = 'en', country = 'JP', region = null, ...figures } = part;
  const entity = { id: `e:${id}`, entityId: id, name, nameLanguage, kind, country, region };
  return {
    entity,
    tier,
    arrival: 0.2,
    risk: 0,
    contribution: 0,
    exposed: 0,
    opaque: 0,
    openedAt: null,
    ...figures,
  };
}

/** What a supplier gives a customer. */
export function link(customerId: string, supplierId: string, part: Partial<UpstreamLink> = {}): UpstreamLink {
  return {
    supplierId,
    customerId,
    linkId: `${supplierId}>${customerId}`,
    weight: 0.5,
    assumed: false,
    basis: 'DECLARED',
    depth: 'DIRECT',
    claims: 1,
    mass: 0.2,
    exposed: 0,
    ...part,
  };
}

/** Suppliers of a customer that are not drawn. */
export function band(customerId: string, count: number, part: Partial<UpstreamBand> = {}): UpstreamBand {
  return { customerId, tier: 2, count, risky: 0, mass: 0.1, exposed: 0, ...part };
}

export function upstream(
  nodes: UpstreamNode[],
  links: UpstreamLink[],
  part: Partial<UpstreamGraph> = {},
): UpstreamGraph {
  const shown = nodes.length;
  return { nodes, links, bands: [], shown, total: shown, linksLeftOut: 0, restExposure: 0, ...part };
}

/** A random sequence that is the same each time (mulberry32). */
export function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** So many entities in tiers, each supplying one or two of the tier before: as large as a drawing gets. */
export function large(count: number): UpstreamGraph {
  const random = seeded(7);
  const tiers: UpstreamNode[][] = [[node('buyer', 'COMPANY', 0, { arrival: 1, exposed: 0.4 })]];
  const links: UpstreamLink[] = [];
  const kinds: EntityKind[] = ['COMPANY', 'COMPANY', 'SITE', 'SMELTER', 'COMPANY', 'MINE'];
  const each = Math.ceil((count - 1) / kinds.length);
  for (let i = 0; i < count - 1; i++) {
    const tier = Math.floor(i / each) + 1;
    const isMine = kinds[tier - 1] === 'MINE';
    const risk = isMine && random() < 0.4 ? 1 : 0;
    const arrival = random() / each;
    const figures = { arrival, risk, contribution: risk * arrival, exposed: random() < 0.5 ? arrival : 0 };
    const one = node(`n${i}`, kinds[tier - 1]!, tier, { name: `Supplier ${i}`, ...figures });
    const before = tiers[tier - 1]!;
    tiers[tier] = [...(tiers[tier] ?? []), one];
    for (let n = 0; n < 1 + Number(random() < 0.4); n++) {
      const customer = before[Math.floor(random() * before.length)]!.entity.entityId;
      const id = one.entity.entityId;
      if (!links.some((other) => other.customerId === customer && other.supplierId === id)) {
        links.push(
          link(customer, id, { mass: arrival, exposed: figures.exposed, weight: 0.1 + random() * 0.9 }),
        );
      }
    }
  }
  return upstream(tiers.flat(), links, { total: count * 40, restExposure: 0.04 });
}
