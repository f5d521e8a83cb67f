/** Smelters and refiners: those upstream of a buyer, or all that any claim names, with what is on record of each. */
import { compareCodePoints } from '../../projection/code-points.ts';
import type { EntityRef } from '../answer.ts';
import { arrivingAt } from '../arriving.ts';
import { requireBuyer } from '../buyer.ts';
import { refOf } from '../entity-ref.ts';
import type { Prepared } from '../prepare.ts';
import { type ReachTree, reachUpstream, tierAtLeast } from '../reach-tree.ts';
import { isSmelter, namingClaims } from './naming-claims.ts';
import { type StatusRow, statusesOnDate } from './statuses.ts';

/** What a smelter is to a buyer. */
export interface SmelterUpstream {
  /** Least tier, by any counted link. */
  tier: number;
  /** Every shortest path goes over a chain pair: this tier or further. */
  tierAtLeast: boolean;
  /** Expected mass reaching it unhit, every arrival counted; 0 where only links of share 0 lead to it. */
  arrival: number;
  risk: number;
  /** arrival x risk */
  contribution: number;
}

export interface SmelterRow {
  entity: EntityRef;
  /** Position in the projection: valid for this projection only. */
  index: number;
  /** null where no buyer was asked about. */
  upstream: SmelterUpstream | null;
  /** That hold on the date, by kind, value, material, then id. */
  statuses: StatusRow[];
  /** That ended before the date, the latest first. */
  lapsed: StatusRow[];
  /**
   * Positions in the projection of the claims that count and name it as a supplier of the buyer or its chain, by the
   * customer's id, then their own.
   */
  claims: number[];
}

/**
 * Upstream of a buyer: what contributes most first, then what more arrives at, the nearer, by id. Without one: every
 * smelter that a claim names which counts, by id. Throws NOT_A_BUYER.
 */
export function smeltersOf(prepared: Prepared, buyer: number | null): SmelterRow[] {
  return buyer === null ? everySmelter(prepared) : smeltersUpstream(prepared, buyer);
}

function everySmelter(prepared: Prepared): SmelterRow[] {
  const { projection } = prepared;
  const claims = namingClaims(prepared, null);
  return Array.from(projection.byId)
    .filter((x) => claims.has(x))
    .map((x) => rowOf(prepared, x, null, claims));
}

function smeltersUpstream(prepared: Prepared, buyer: number): SmelterRow[] {
  requireBuyer(prepared, buyer);
  const tree = reachUpstream(prepared, buyer);
  const claims = namingClaims(prepared, customersWalked(prepared, tree, buyer));
  const { walk, arrival } = arrivingAt(prepared, buyer);
  const arrivals = new Map<number, number>();
  walk.entities.forEach((x, position) => {
    if (isSmelter(prepared.projection, x)) arrivals.set(x, arrival[position]!);
  });
  const rows: SmelterRow[] = [];
  tree.entities.forEach((x, position) => {
    if (!isSmelter(prepared.projection, x)) return;
    const risk = prepared.vector.risk[x]!;
    const arriving = arrivals.get(x) ?? 0;
    const upstream = {
      tier: tree.tier[position]!,
      tierAtLeast: tierAtLeast(tree, position),
      arrival: arriving,
      risk,
      contribution: arriving * risk,
    };
    rows.push(rowOf(prepared, x, upstream, claims));
  });
  return rows.sort(
    (a, b) => byWeight(a.upstream!, b.upstream!) || compareCodePoints(a.entity.id, b.entity.id),
  );
}

const byWeight = (a: SmelterUpstream, b: SmelterUpstream): number =>
  b.contribution - a.contribution || b.arrival - a.arrival || a.tier - b.tier;

/** The entities whose claims on suppliers the search upstream takes: the buyer, and what is nearer than the tier limit. */
function customersWalked({ question }: Prepared, { entities, tier }: ReachTree, buyer: number): Set<number> {
  const limit = question.tiers ?? Number.POSITIVE_INFINITY;
  return new Set([buyer, ...entities.filter((_, position) => tier[position]! < limit)]);
}

function rowOf(
  { projection, question }: Prepared,
  index: number,
  upstream: SmelterUpstream | null,
  claims: ReadonlyMap<number, number[]>,
): SmelterRow {
  return {
    entity: refOf(projection, index),
    index,
    upstream,
    ...statusesOnDate(projection, question, index),
    claims: claims.get(index) ?? [],
  };
}
