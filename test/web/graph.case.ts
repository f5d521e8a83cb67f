/** Small graphs for the tests of the drawing: written as "customer < supplier share", kinds by the first letter of the id. */
import type { EntityKind } from '../../web/queries/entity-parts.ts';
import type { UpstreamBand, UpstreamGraph, UpstreamLink, UpstreamNode } from '../../web/queries/upstream.ts';

const KINDS: Record<string, EntityKind> = {
  c: 'COMPANY',
  s: 'SMELTER',
  m: 'MINE',
  o: 'ORIGIN',
  r: 'RECYCLED',
  t: 'SITE',
};

function tiers(links: readonly [string, string, number][]): Map<string, number> {
  const tier = new Map([['buyer', 0]]);
  for (const id of tier.keys()) {
    for (const [customer, supplier] of links) {
      if (customer === id && !tier.has(supplier)) tier.set(supplier, tier.get(id)! + 1);
    }
  }
  return tier;
}

function node(id: string, tier: number, name: string, risky: boolean): UpstreamNode {
  return {
    entity: {
      id: `gid ${id}`,
      entityId: id,
      name,
      nameLanguage: 'en',
      kind: KINDS[id[0]!] ?? 'COMPANY',
      country: null,
      region: null,
    },
    tier,
    arrival: 1 / (tier + 1),
    risk: risky ? 1 : 0,
    contribution: risky ? 0.1 : 0,
    exposed: risky ? 0.1 : 0,
    opaque: 0,
    openedAt: null,
  };
}

function link([customerId, supplierId, weight]: [string, string, number]): UpstreamLink {
  return {
    customerId,
    supplierId,
    linkId: `${customerId}-${supplierId}`,
    weight,
    assumed: false,
    basis: 'DECLARED',
    depth: 'DIRECT',
    claims: 1,
    mass: weight / 10,
    exposed: 0,
  };
}

export interface GraphOptions {
  risky?: readonly string[];
  names?: Record<string, string>;
  bands?: UpstreamBand[];
}

/** `['buyer < c1 0.4', 'c1 < m1 0.25']` as the service would send it. */
export function graph(lines: readonly string[], options: GraphOptions = {}): UpstreamGraph {
  const links = lines.map((line): [string, string, number] => {
    const [, customer, supplier, share] = /^(\S+) < (\S+) ?(\S*)$/.exec(line)!;
    return [customer!, supplier!, share ? Number(share) : 0.5];
  });
  const tier = tiers(links);
  const nodes = [...tier].map(([id, at]) =>
    node(id, at, options.names?.[id] ?? id, options.risky?.includes(id) ?? false),
  );
  const bands = options.bands ?? [];
  return {
    nodes,
    links: links.map(link),
    bands,
    shown: nodes.length,
    total: nodes.length + bands.reduce((sum, band) => sum + band.count, 0),
    linksLeftOut: 0,
    restExposure: 0,
  };
}
