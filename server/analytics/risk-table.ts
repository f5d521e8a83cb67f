/** Every risk by every material: the figures of buyers in each cell, and of all buyers taken together (method.md 3). */
import { type EntityFilter, passes } from '../find/entity-filter.ts';
import type { Projection } from '../projection/projection.ts';
import type { EntityName, Figures } from './answer.ts';
import { nameOf } from './entity-ref.ts';
import { figuresOf } from './figures.ts';
import { materialsOfClaims, speaksOf } from './materials-upstream.ts';
import type { Prepared } from './prepare.ts';
import type { Question } from './question.ts';
import { isBuyer } from './supply.ts';
import { type FlatFigures, Sums } from './totals.ts';
import { UNWATCHED, type Watch } from './watch.ts';

export interface RiskTableOrder {
  /** Everything but risk and material is taken from it. */
  readonly question: Question;
  /** Risk ids of the lens: the first coordinate of a cell. */
  readonly risks: readonly string[];
  /** Materials, null for all layers together: the second. Absent: all layers, then every material that a link names. */
  readonly materials?: readonly (string | null)[];
  /** Buyers that are counted; null: every one. */
  readonly among: EntityFilter | null;
  /** Entities that get a row of their own. */
  readonly rows: readonly number[];
}

/** A risk and a material, and what they come to over all buyers of it. */
export interface RiskTableTotal {
  readonly risk: string;
  readonly material: string | null;
  /** Entities with a link that counts. */
  readonly buyers: number;
  /** Buyers with expected > 0, and with high > 0. */
  readonly exposed: number;
  readonly possiblyExposed: number;
  /** Plain means over the buyers, 0..1; null where there is none. */
  readonly mean: FlatFigures | null;
}

export interface RiskTableCell extends Figures {
  readonly risk: string;
  readonly material: string | null;
}

export interface RiskTable {
  readonly totals: RiskTableTotal[];
  /** Cells in the order of `totals`; a cell is absent where the entity is no buyer of the material. */
  readonly rows: { readonly buyer: EntityName; readonly index: number; readonly cells: RiskTableCell[] }[];
}

/**
 * Cells come by risk, then material, both as asked; those of which the lens does not speak are left out. Each cell is
 * what asking its question alone gives, to the bit. `prepare` is called material by material, so that what the risks
 * of a material share is made once.
 */
export function riskTableOf(
  projection: Projection,
  prepare: (question: Question) => Prepared,
  order: RiskTableOrder,
  watch: Watch = UNWATCHED,
): RiskTable {
  const { question, risks } = order;
  const materials = order.materials ?? [null, ...materialsOfClaims(projection, () => true)];
  const among = projection.byId.filter(passes(projection, order.among));
  const cells = new Map<string, { total: RiskTableTotal; figures: (Figures | null)[] }>();
  let done = 0;
  for (const material of materials) {
    for (const risk of risks) {
      watch.progress(done++ / (materials.length * risks.length));
      const asked = { ...question, risk, material };
      if (material !== null && !speaksOf(asked, material)) continue;
      const prepared = prepare(asked);
      cells.set(JSON.stringify([risk, material]), {
        total: { risk, material, ...totalOf(prepared, among) },
        figures: order.rows.map((x) => (isBuyer(prepared.supply, x) ? figuresOf(prepared, x) : null)),
      });
    }
  }
  const rows = order.rows.map((index) => ({
    buyer: nameOf(projection, index),
    index,
    cells: [] as RiskTableCell[],
  }));
  const totals: RiskTableTotal[] = [];
  for (const risk of risks) {
    for (const material of materials) {
      const cell = cells.get(JSON.stringify([risk, material]));
      if (!cell) continue;
      totals.push(cell.total);
      cell.figures.forEach((figures, i) => {
        if (figures) rows[i]!.cells.push({ risk, material, ...figures });
      });
    }
  }
  return { totals, rows };
}

/** `among` is by id: sums do not depend on how the projection numbers its entities. */
function totalOf(prepared: Prepared, among: Int32Array): Omit<RiskTableTotal, 'risk' | 'material'> {
  const sums = new Sums();
  for (const x of among) {
    if (!isBuyer(prepared.supply, x)) continue;
    const { exposure, coverage, mass } = figuresOf(prepared, x);
    sums.add(exposure.low, exposure.expected, exposure.high, coverage, mass.opaque);
  }
  const { count: buyers, ...totals } = sums.totals();
  return { buyers, ...totals };
}
