import type { Random } from './random.ts';
import { type Basis, type EntityRow, isTerminal, type LinkRow } from './tables.ts';

export const AS_OF = '2024-06-30';
export const KNOWN_AT = '2024-07-01T12:00:00Z';

/** Validity that mostly counts on AS_OF; the days at both edges, the day before and the day after are all drawn. */
export function randomValidity(random: Random): { validFrom?: string; validTo?: string } {
  return random.weighted([
    [{}, 62],
    [{ validFrom: '2020-01-01' }, 8],
    [{ validFrom: '2023-03-01' }, 8],
    [{ validFrom: AS_OF }, 4],
    [{ validTo: AS_OF }, 4],
    [{ validFrom: '2022-01-01', validTo: '2025-12-31' }, 6],
    [{ validFrom: '2024-07-01' }, 4],
    [{ validTo: '2024-06-29' }, 4],
  ] as const);
}

/** Recording that is mostly known at KNOWN_AT, with both edges: recorded at the moment counts, retracted at it not. */
export function randomRecording(random: Random): { recordedAt?: string; retractedAt?: string } {
  return random.weighted([
    [{}, 66],
    [{ recordedAt: '2021-01-01' }, 6],
    [{ recordedAt: '2024-01-01T08:00:00Z' }, 6],
    [{ recordedAt: KNOWN_AT }, 3],
    [{ recordedAt: '2024-01-01', retractedAt: '2024-08-01' }, 4],
    [{ recordedAt: '2024-08-01' }, 5],
    [{ retractedAt: KNOWN_AT }, 3],
    [{ recordedAt: '2022-01-01', retractedAt: '2023-01-01' }, 4],
    [{ retractedAt: '2024-07-01T12:00:01Z' }, 3],
  ] as const);
}

/** How a graph states its shares: shares are sixteenths, so that sums are exact and K is never nearly 1. */
export const SHARE_STYLES = ['stated', 'mixed', 'unstated', 'overfull'] as const;
type ShareStyle = (typeof SHARE_STYLES)[number];

function randomShare(random: Random, style: ShareStyle): number | undefined {
  const unknown = { stated: 0.1, mixed: 0.45, unstated: 0.85, overfull: 0.2 }[style];
  if (random.chance(unknown)) return undefined;
  if (random.chance(0.1)) return 0;
  if (random.chance(0.1)) return 1;
  return random.int(1, style === 'overfull' ? 16 : 8) / 16;
}

const randomMaterials = (random: Random): string[] =>
  random.weighted([
    [[], 50],
    [['tin'], 18],
    [['gold'], 12],
    [['tin', 'gold'], 12],
    [['cobalt'], 4],
    [['tin', 'cobalt', 'gold'], 4],
  ]);

/** Claims with an emoji sort after those with U+FF5A by code point, and before them by UTF-16 unit. */
const randomId = (random: Random, i: number): string =>
  `own:L${random.weighted([
    ['', 94],
    ['\u{1F600}', 3],
    ['\uFF5A', 3],
  ])}${i}`;

function randomLink(
  random: Random,
  supplier: string,
  customer: string,
  i: number,
  style: ShareStyle,
): LinkRow {
  const share = randomShare(random, style);
  const materials = randomMaterials(random);
  return {
    id: randomId(random, i),
    supplier,
    customer,
    ...(materials.length > 0 ? { materials } : {}),
    ...(share === undefined ? {} : { share }),
    basis: random.pick<Basis>(['verified', 'declared', 'declared', 'inferred']),
    scope: random.pick(['company', 'product', 'user-defined']),
    depth: random.chance(0.2) ? 'chain' : 'direct',
    ...randomValidity(random),
    ...randomRecording(random),
    document: 'own:declarations',
  };
}

/** A ring of one to three entities that supply each other wholly. */
function closedRing(random: Random, inner: EntityRow[], count: number): LinkRow[] {
  const size = random.int(1, 3);
  const members: EntityRow[] = [];
  while (members.length < Math.min(size, inner.length)) {
    const member = random.pick(inner);
    if (!members.includes(member)) members.push(member);
  }
  const stated = random.chance(0.5);
  const ring = [...members, members[0]!];
  return ring.slice(1).map((supplier, i) => ({
    id: `own:R${count + i}`,
    supplier: supplier.id,
    customer: ring[i]!.id,
    ...(stated ? { share: 1 } : {}),
    basis: 'declared',
    depth: 'direct',
  }));
}

/** Links between the entities: parallel claims, self-links, links into terminals, rings. */
export function randomLinks(random: Random, entities: EntityRow[]): LinkRow[] {
  const style = random.pick(SHARE_STYLES);
  const inner = entities.filter((x) => !isTerminal(x.kind));
  const links: LinkRow[] = [];
  const count = random.int(entities.length - 1, entities.length * 3);
  for (let i = 0; i < count; i++) {
    const again = links.length > 0 && random.chance(0.2) ? random.pick(links) : undefined;
    const customer = again?.customer ?? random.pick(random.chance(0.04) ? entities : inner).id;
    const self = random.chance(0.04);
    const supplier = again?.supplier ?? (self ? customer : random.pick(entities).id);
    links.push(randomLink(random, supplier, customer, i, style));
  }
  if (random.chance(0.35)) {
    const ring = closedRing(random, inner, links.length);
    // Let the ring be closed: most often nothing else goes into its members.
    const members = new Set(ring.map((link) => link.customer));
    const others = random.chance(0.8) ? links.filter((link) => !members.has(link.customer)) : links;
    return [...others, ...ring];
  }
  return links;
}
