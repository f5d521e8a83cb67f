import { compareIds, counts, moment } from './rows.ts';
import { isTerminal, type LinkRow, type OracleQuestion, type OracleTables } from './tables.ts';

/** All links that count for the question: in force, naming the material or none, not into a terminal entity. */
export function countingLinks(tables: OracleTables, question: OracleQuestion): LinkRow[] {
  const kinds = new Map(tables.entities.map((x) => [x.id, x.kind]));
  return tables.links.filter((link) => {
    const kind = kinds.get(link.customer);
    if (!kind || !kinds.has(link.supplier))
      throw new Error(`link ${link.id} names an entity not in the tables`);
    // "Links into them are kept as evidence, reported as faults, walked by nothing".
    if (isTerminal(kind)) return false;
    if (!counts(link, question)) return false;
    if (!question.material) return true;
    // "the links that count are those naming m and those naming none"
    return countsInLayer(link, question.material);
  });
}

export const namesNone = (link: LinkRow): boolean => (link.materials ?? []).length === 0;

/**
 * The layers of one entity, given the counting links into it: the material asked for, or "the materials named on
 * links into x (links naming none count in each; if none names any, they are one layer)". null = that one layer.
 */
export function layersOf(linksIn: LinkRow[], material: string | undefined): (string | null)[] {
  if (material) return [material];
  const named = new Set(linksIn.flatMap((link) => link.materials ?? []));
  return named.size > 0 ? [...named].sort(compareIds) : [null];
}

export function linksInLayer(linksIn: LinkRow[], layer: string | null): LinkRow[] {
  return linksIn.filter((link) => countsInLayer(link, layer));
}

function countsInLayer(link: LinkRow, layer: string | null): boolean {
  if (layer === null) return namesNone(link);
  return namesNone(link) ? !link.notIn?.includes(layer) : link.materials!.includes(layer);
}

const STRENGTH = { verified: 0, declared: 1, inferred: 2 };
const orOldest = (text: string | undefined) => (text ? moment(text) : Number.NEGATIVE_INFINITY);
const newerFirst = (a: number, b: number) => (a === b ? 0 : a > b ? -1 : 1);

/**
 * "claims that state a share go first, then the stronger basis (verified, declared, inferred), then the newer
 * validFrom, the newer recordedAt (empty is oldest), the smaller id by code point"
 */
export function compareClaims(a: LinkRow, b: LinkRow): number {
  const stated = Number(b.share !== undefined) - Number(a.share !== undefined);
  if (stated !== 0) return stated;
  const basis = STRENGTH[a.basis] - STRENGTH[b.basis];
  if (basis !== 0) return basis;
  const from = newerFirst(orOldest(a.validFrom?.slice(0, 10)), orOldest(b.validFrom?.slice(0, 10)));
  if (from !== 0) return from;
  const recorded = newerFirst(orOldest(a.recordedAt), orOldest(b.recordedAt));
  if (recorded !== 0) return recorded;
  return compareIds(a.id, b.id);
}

/** "Parallel claims for the same pair are merged once per layer": the winner for each supplier, in table order. */
export function winners(layerLinks: LinkRow[]): LinkRow[] {
  const best = new Map<string, LinkRow>();
  for (const link of layerLinks) {
    const other = best.get(link.supplier);
    if (!other || compareClaims(link, other) < 0) best.set(link.supplier, link);
  }
  return [...best.values()];
}
