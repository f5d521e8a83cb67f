/** The graph as a plan's changes make it, and what the buyer's figure is then: the method run anew every time. */
import { OrepathError } from '../../errors.ts';
import type { Projection } from '../../projection/projection.ts';
import type { Figures } from '../answer.ts';
import { condense } from '../blocks.ts';
import { countedClaims } from '../claims.ts';
import { CustomerClaims } from '../customer-claims.ts';
import { figuresOf } from '../figures.ts';
import { largeCycles } from '../large-cycle.ts';
import { mergeSupply } from '../merge.ts';
import { type Prepared, prepare, solve } from '../prepare.ts';
import { applyChanges } from '../scenario/apply.ts';
import { editedProjection } from '../scenario/changed-projection.ts';
import type { Change } from '../scenario/changes.ts';
import { upstreamMembers } from '../scenario/upstream-members.ts';
import type { BuyerPart } from '../upstream-part.ts';

export type PlannedFigure = 'expected' | 'high';

interface ChangedPart extends BuyerPart {
  /** Index in the whole by index in the part: a plan puts no entity in. */
  readonly members: Int32Array;
}

export interface PlanState extends ChangedPart {
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
    const part = this.part([]);
    const figures = figuresOf(part.prepared, part.buyer);
    this.start = { ...part, changes: [], figures, counted: figures.exposure[figure] };
  }

  /** Undefined where the changes cannot be made one after the other, or leave some customer less supplied than it was. */
  after(changes: readonly Change[]): PlanState | undefined {
    const part = this.tried(changes);
    return part && this.suppliedAsBefore(changes, part) ? this.stateOf(changes, part) : undefined;
  }

  /** The same by the whole method on the changed rows, r(x) included. Throws what `applyChanges` throws. */
  anew(changes: readonly Change[]): PlanState {
    return this.stateOf(changes, this.part(changes, true));
  }

  private stateOf(changes: readonly Change[], part: ChangedPart): PlanState {
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

  private part(changes: readonly Change[], anew = false): ChangedPart {
    const { projection: base, question } = this.whole;
    const edits = applyChanges(base, changes, question);
    const members = upstreamMembers(edits, this.wholeBuyer, question);
    const projection = editedProjection(edits, members);
    const evidence = anew || changes.some((change) => !('removeSupplier' in change));
    const prepared = evidence ? prepare(projection, question) : this.preparedAlike(projection, members);
    this.work += OVERHEAD + prepared.supply.supplier.length + members.length;
    return { prepared, members, buyer: members.indexOf(this.wholeBuyer) };
  }

  /** As `prepare` does, where nothing has changed r(x). */
  private preparedAlike(projection: Projection, members: Int32Array): Prepared {
    const { question, editions } = this.whole;
    const { risk, riskHigh, flags } = this.whole.vector;
    const gathered = Float64Array.from(members, (x) => risk[x]!);
    const vector = {
      risk: gathered,
      riskHigh: risk === riskHigh ? gathered : Float64Array.from(members, (x) => riskHigh[x]!),
      flags: Uint8Array.from(members, (x) => flags[x]!),
    };
    const counted = countedClaims(projection, question);
    const supply = mergeSupply(projection, question, counted);
    const blocks = condense(projection, supply);
    const large = largeCycles(supply, blocks);
    const solved = solve(projection, supply, vector, question.tiers, { blocks, large });
    return { projection, question, counted, supply, blocks, large, vector, ...solved, editions };
  }

  private tried(changes: readonly Change[]): ChangedPart | undefined {
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
