/**
 * Where the difference of two solutions comes about. Let h solve h = T h before and h' = T' h' after, a and a' be the
 * arrivals. Then, exactly,
 *
 *     E' - E = sum over x of a'(x) (T'h - Th)(x) = sum over x of a(x) (T'h' - Th')(x)
 *
 * with the buyer's own row as a start of arrival 1 and no risk. The mean of the two treats both viewpoints alike: swapped,
 * every part changes its sign and nothing else. Within one entity the change of T is taken apart likewise, into that of
 * its risk and those of its suppliers' shares: (r' - r)(1 - mean S) and (1 - mean r)(w' - w) h.
 */
import type { Prepared } from '../prepare.ts';
import { type RowPair, rowPairs } from './rows.ts';

/** What the change at one entity did to the expected exposure. */
export interface EntityMovement {
  /** By its own risk. */
  risk: number;
  /** By supplier: by the supplier's share of its intake. */
  readonly shares: Map<number, { part: number; change: number }>;
}

/** What flows out of an entity, hit; of a walk with so many links left under a tier limit. */
export type Hit = (entity: number) => number;

export class Movement {
  /** In the order in which entities were added. */
  readonly entities = new Map<number, EntityMovement>();
  readonly before: Prepared;
  private readonly after: Prepared;
  private readonly rows = new Map<number, RowPair[]>();

  constructor(before: Prepared, after: Prepared) {
    this.before = before;
    this.after = after;
  }

  /** The suppliers of x at both viewpoints. */
  rowOf(x: number): RowPair[] {
    const known = this.rows.get(x) ?? rowPairs(this.before, this.after, x);
    this.rows.set(x, known);
    return known;
  }

  /** The buyer's own row: its risk is left out. */
  start(buyer: number, hitBefore: Hit, hitAfter: Hit): void {
    this.addShares(buyer, 1, 1, 1, hitBefore, hitAfter);
  }

  /** x, at which so much arrives at either viewpoint; `hit...` is of its suppliers. */
  add(x: number, arrivalBefore: number, arrivalAfter: number, hitBefore: Hit, hitAfter: Hit): void {
    const riskBefore = this.before.vector.risk[x]!;
    const riskAfter = this.after.vector.risk[x]!;
    const pass = 1 - (riskBefore + riskAfter) / 2;
    if (riskBefore !== riskAfter) {
      const onward = (hit: Hit) =>
        this.rowOf(x).reduce((sum, row) => sum + (row.before + row.after) * hit(row.supplier), 0) / 2;
      const meeting = arrivalAfter * (1 - onward(hitBefore)) + arrivalBefore * (1 - onward(hitAfter));
      this.at(x).risk += ((riskAfter - riskBefore) * meeting) / 2;
    }
    if (pass > 0) this.addShares(x, pass, arrivalBefore, arrivalAfter, hitBefore, hitAfter);
  }

  private addShares(
    x: number,
    pass: number,
    arrivalBefore: number,
    arrivalAfter: number,
    hitBefore: Hit,
    hitAfter: Hit,
  ): void {
    for (const { supplier, before, after } of this.rowOf(x)) {
      if (before === after) continue;
      const meeting = arrivalAfter * hitBefore(supplier) + arrivalBefore * hitAfter(supplier);
      const { shares } = this.at(x);
      const share = shares.get(supplier) ?? { part: 0, change: after - before };
      share.part += (pass * (after - before) * meeting) / 2;
      shares.set(supplier, share);
    }
  }

  private at(x: number): EntityMovement {
    const known = this.entities.get(x) ?? { risk: 0, shares: new Map() };
    this.entities.set(x, known);
    return known;
  }
}
