/** All buyers, or all suppliers, in order of one figure of the band (method.md 3). */
import { type EntityFilter, passes } from '../find/entity-filter.ts';
import type { EntityRef, Figures } from './answer.ts';
import { refOf } from './entity-ref.ts';
import { figuresOf, outflowOf } from './figures.ts';
import type { Prepared } from './prepare.ts';

/** Figures to rank by, the largest first. */
export const RANKED_BY = ['expected', 'low', 'high', 'opaque'] as const;
export type RankedBy = (typeof RANKED_BY)[number];

/** Buyers by what comes in to them; suppliers by what flows out of them, themselves included. */
export type RankedAmong = 'buyers' | 'suppliers';

export interface RankingOrder {
  readonly of: RankedAmong;
  readonly by: RankedBy;
  readonly among: EntityFilter | null;
}

/** One row of a ranking. */
export interface Ranked extends Figures {
  readonly entity: EntityRef;
  /** Position in the projection: valid for this projection only. */
  readonly index: number;
  /** r(x) of the entity itself, 0..1; no part of a buyer's figures, the first part of a supplier's. */
  readonly risk: number;
  /** Suppliers of a buyer, customers of a supplier, by links that count. */
  readonly partners: number;
}

export interface RankingPage {
  readonly rows: Ranked[];
  /** Where the rows start in the whole ranking. */
  readonly start: number;
  readonly total: number;
}

/**
 * Rows after the entity `after` (from the start where it is null), at most `first`; ties by id. `start` is -1 where
 * `after` is not in the ranking. O(entities log entities).
 */
export function rankingOf(
  prepared: Prepared,
  order: RankingOrder,
  first: number,
  after: number | null,
): RankingPage {
  const { ranked, partners } = rank(prepared, order);
  const start = after === null ? 0 : ranked.indexOf(after) + 1;
  if (after !== null && start === 0) return { rows: [], start: -1, total: ranked.length };
  const figures = figuresFor(order.of);
  const rows = Array.from(ranked.subarray(start, start + first), (index): Ranked => {
    const entity = refOf(prepared.projection, index);
    const risk = prepared.vector.risk[index]!;
    return { entity, index, risk, partners: partners[index]!, ...figures(prepared, index) };
  });
  return { rows, start, total: ranked.length };
}

interface Ranking {
  /** Entities, the first first. */
  readonly ranked: Int32Array;
  /** By entity. */
  readonly partners: Int32Array;
}

const kept = new WeakMap<Prepared['values'], Map<string, Ranking>>();

/** The whole order, kept with the question: an analyst turns its pages. */
function rank(prepared: Prepared, order: RankingOrder): Ranking {
  const key = JSON.stringify(order);
  const rankings = kept.get(prepared.values) ?? new Map<string, Ranking>();
  kept.set(prepared.values, rankings);
  const known = rankings.get(key);
  if (known) return known;
  const { projection } = prepared;
  const partners = order.of === 'buyers' ? suppliersOf(prepared) : customersOf(prepared);
  const passing = passes(projection, order.among);
  const ranked = projection.byId.filter((x) => partners[x]! > 0 && passing(x));
  const figures = figuresFor(order.of);
  const value = new Float64Array(projection.entities.count);
  for (const x of ranked) value[x] = figureBy(figures(prepared, x), order.by);
  // Sorting is stable, and they stand by id.
  ranked.sort((a, b) => value[b]! - value[a]!);
  const ranking = { ranked, partners };
  rankings.set(key, ranking);
  return ranking;
}

function figuresFor(of: RankedAmong): (prepared: Prepared, entity: number) => Figures {
  return of === 'buyers' ? figuresOf : outflowOf;
}

function figureBy({ exposure, mass }: Figures, by: RankedBy): number {
  return by === 'opaque' ? mass.opaque : exposure[by];
}

function suppliersOf({ supply: { offsets } }: Prepared): Int32Array {
  return offsets.subarray(1).map((end, x) => end - offsets[x]!);
}

function customersOf({ supply, projection }: Prepared): Int32Array {
  const customers = new Int32Array(projection.entities.count);
  for (const supplier of supply.supplier) customers[supplier]!++;
  return customers;
}
