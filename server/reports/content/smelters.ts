/** Smelters and refiners as reports show them: who they are, what is on record of them, and by which claims. */
import type { SmelterRow, SmelterUpstream } from '../../analytics/smelters/smelters.ts';
import { BASES, type Basis, SCOPES, type Scope } from '../../model.ts';
import type { Projection } from '../../projection/projection.ts';
import type { Desk } from '../desk.ts';
import type { Disclosed, ReportEntity } from '../report.ts';
import type { Citations } from './citations.ts';
import { reportEntity } from './entities.ts';
import { type OtherName, readIdentifiers } from './identifiers.ts';
import { type ReportStatus, reportStatus } from './statuses.ts';

export interface ReportSmelter {
  entity: ReportEntity;
  /** RMI's number, `CID` and six digits; null where it has none on record. */
  cid: Disclosed<string | null>;
  /** Other ids and identifiers, `scheme:value`, by code point. */
  identifiers: Disclosed<string[]>;
  /** Further names, by language. */
  otherNames: Disclosed<OtherName[]>;
  /** Materials that it is on record for; empty: not stated. */
  materials: string[];
  /** What it is to the buyer; null where the report is about no buyer. */
  upstream: SmelterUpstream | null;
  /** That hold on the as-of date; empty: none on record. */
  statuses: ReportStatus[];
  /** That ended before it, the latest first. */
  lapsed: ReportStatus[];
  declared: SmelterClaims;
}

/** The claims that name a smelter as a supplier, taken together. */
export interface SmelterClaims {
  claims: number;
  /** How many different customers name it. */
  customers: number;
  /** Materials that the claims name it for, by code point; those of claims that name none are not among them. */
  materials: string[];
  /** The strongest first. */
  bases: Basis[];
  scopes: Scope[];
  /** Numbers of their citations, ascending. */
  sources: number[];
  /** How many of the claims have no source. */
  withoutSource: number;
}

/** A smelter with what a report of its own may ask further. */
export interface SmelterOnRecord {
  /** Position in the projection. */
  index: number;
  /** Positions of the claims that name it, by the customer's id, then their own. */
  claims: number[];
  smelter: ReportSmelter;
}

/**
 * Those upstream of a buyer (position in the projection), what contributes most first; without one all that a claim
 * which counts names, by id. Throws NOT_A_BUYER and what the analyses throw.
 */
export async function smeltersOnRecord(desk: Desk, buyer: number | null): Promise<SmelterOnRecord[]> {
  const { asker, question, loaders } = desk;
  const rows = await asker.analyse('smelters', { question, buyer });
  const details = await loaders.entity.loadMany(rows.map(({ entity }) => entity.id));
  return rows.map((row, i) => {
    const detail = details[i];
    if (detail instanceof Error) throw detail;
    const { index, claims } = row;
    return { index, claims, smelter: reportSmelter(desk, row, detail?.identifiers ?? []) };
  });
}

function reportSmelter({ asker, citations }: Desk, row: SmelterRow, own: readonly string[]): ReportSmelter {
  const { projection } = asker.state;
  const { index, upstream, statuses, lapsed, claims } = row;
  const entity = reportEntity(projection, index);
  const others = projection.mergedFrom(index).map(({ id }) => id);
  return {
    entity,
    ...readIdentifiers(entity.id, [...others, ...own]),
    materials: projection.materialsOf(index),
    upstream,
    statuses: statuses.map((status) => reportStatus(status, citations)),
    lapsed: lapsed.map((status) => reportStatus(status, citations)),
    declared: claimsTogether(projection, claims, citations),
  };
}

/** `claims` are positions in the projection. */
export function claimsTogether(
  projection: Projection,
  claims: readonly number[],
  citations: Citations,
): SmelterClaims {
  const { customer, document, basis, scope, materials } = projection.claims;
  const cited = claims.map((claim) => citations.cite(projection.documentIds[document[claim]!]));
  const valuesOf = <T>(values: readonly T[], column: ArrayLike<number>): T[] =>
    values.filter((_, i) => claims.some((claim) => column[claim] === i));
  const named = new Set(claims.flatMap((claim) => projection.materialNames(materials[claim]!)));
  return {
    claims: claims.length,
    customers: new Set(claims.map((claim) => customer[claim])).size,
    materials: projection.materials.filter((material) => named.has(material)),
    bases: valuesOf(BASES, basis),
    scopes: valuesOf(SCOPES, scope),
    sources: [...new Set(cited.filter((number) => number !== null))].sort((a, b) => a - b),
    withoutSource: cited.filter((number) => number === null).length,
  };
}
