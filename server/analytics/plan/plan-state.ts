/** The graph as a plan's changes make it, and what the buyer's figure is then: the method run anew every time. */
import { OrepathError } from '../../errors.ts';
import type { Figures } from '../answer.ts';
import { CustomerClaims } from '../customer-claims.ts';
import { figuresOf } from '../figures.ts';
import { type Prepared, prepare } from '../prepare.ts';
import { changedPart } from '../scenario/apply.ts';
import type { Change } from '../scenario/changes.ts';
import type { BuyerPart } from '../upstream-part.ts';

export type PlannedFigure = 'expected' | 'high';

export interface PlanState extends BuyerPart {
  readonly changes: readonly Change[];
  readonly figures: Figures;
  /** What is held against the target. */
  readonly counted: number;
}

/** What making any state at all costs, in links. */
const OVERHEAD = 5000;
/** An entity's intake may lose this much to rounding. */
const ROUNDING = 1e-9;

export class PlanStates {
  readonly whole: Prepared;
  readonly start: PlanState;
  readonly figure: PlannedFigure;
  /** Links and entities solved so far, over all states. */
  work = 0;
  private readonly wholeBuyer: number;

  constructor(whole: Prepared, buyer: number, figure: PlannedFigure) {
    this.whole = whole;
    this.wholeBuyer = buyer;
    this.figure = figure;
    const { prepared, buyer: inPart } = this.part([]);
    const figures = figuresOf(prepared, inPart);
    const counted = figures.exposure[figure];
    this.start = { prepared, buyer: inPart, changes: [], figures, counted };
  }

  /** Undefined where the changes cannot be made one after the other, or leave some customer less supplied than it was. */
  after(changes: readonly Change[]): PlanState | undefined {
    const part = this.tried(changes);
    if (!part || !this.suppliedAsBefore(changes, part)) return undefined;
    const figures = figuresOf(part.prepared, part.buyer);
    return { ...part, changes, figures, counted: this.countedOf(figures) };
  }

  /** What is no longer traced is no improvement: expected counts what the changes make opaque or put beyond the limit. */
  private countedOf({ exposure, mass }: Figures): number {
    if (this.figure === 'high') return exposure.high;
    const before = this.start.figures.mass;
    const lost = mass.opaque + mass.beyondLimit - (before.opaque + before.beyondLimit);
    return exposure.expected + Math.max(0, lost);
  }

  private part(changes: readonly Change[]): BuyerPart {
    const { projection, question } = this.whole;
    const part = changedPart(projection, this.wholeBuyer, changes, question);
    const prepared = prepare(part.projection, question);
    this.work += OVERHEAD + prepared.supply.supplier.length + prepared.projection.entities.count;
    return { prepared, buyer: part.buyer };
  }

  private tried(changes: readonly Change[]): BuyerPart | undefined {
    try {
      return this.part(changes);
    } catch (error) {
      // a change may rest on one before it that was dropped
      if (error instanceof OrepathError && error.code === 'NOT_ON_RECORD') return undefined;
      throw error;
    }
  }

  /** Nobody is left without supply: in every layer as much is named, or assumed, as before. */
  private suppliedAsBefore(changes: readonly Change[], { prepared }: BuyerPart): boolean {
    const { projection, supply, counted, question } = this.whole;
    const before = new CustomerClaims(projection, counted);
    const after = new CustomerClaims(prepared.projection, prepared.counted);
    const customers = new Set(
      changes.flatMap((change) => ('removeSupplier' in change ? [change.removeSupplier.customer] : [])),
    );
    return [...customers].every((id) => {
      const x = projection.indexOf(id);
      const y = prepared.projection.indexOf(id);
      if (y < 0) return true;
      const layers = question.material === null ? before.materialsNamed(x) : new Set<number>();
      const kept = question.material === null ? after.materialsNamed(y) : layers;
      return (
        prepared.supply.opaque[y]! <= supply.opaque[x]! + ROUNDING &&
        prepared.supply.end[y] === supply.end[x] &&
        prepared.supply.offsets[y + 1]! > prepared.supply.offsets[y]! &&
        layers.size === kept.size &&
        [...layers].every((material) => kept.has(material))
      );
    });
  }
}
