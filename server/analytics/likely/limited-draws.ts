/** Draws of a walk that is cut after so many links: the same equations, unrolled (method.md 3, tier limit). */
import type { Prepared } from '../prepare.ts';
import { Rows } from './rows.ts';
import type { Splits } from './splits.ts';
import type { Structure } from './structure.ts';
import { slotsUpstream } from './upstream-slots.ts';

const MOST_LANES = 8;
/** Numbers drawn that are kept for all tiers at once, of some 64 MB. */
const MOST_KEPT = 1 << 23;
const STRIDE = 4096;

export class LimitedDraws {
  readonly lanes: number;
  readonly unsolved = 0;
  private readonly prepared: Prepared;
  private readonly structure: Structure;
  private readonly splits: Splits;
  private readonly rows: Rows;
  private readonly entities: Int32Array;
  private readonly within: readonly number[];
  /** By slot: where what was drawn for it starts, in takers. */
  private readonly partsAt: Int32Array;
  private readonly parts: Float64Array;
  private values: Float64Array;
  private next: Float64Array;
  private own = new Float64Array(64 * MOST_LANES);
  private readonly sum: Float64Array;

  constructor(prepared: Prepared, structure: Structure, splits: Splits, buyers: Int32Array) {
    const { supply, projection, question } = prepared;
    const { count } = projection.entities;
    const { entities, within } = slotsUpstream(supply, buyers, structure.reaches, question.tiers!);
    const slotOf = new Int32Array(count).fill(-1);
    const goOn = this.countWithin(within, question.tiers! - 1);
    this.partsAt = new Int32Array(goOn + 1);
    entities.forEach((x, slot) => {
      slotOf[x] = slot;
      if (slot < goOn) this.partsAt[slot + 1] = this.partsAt[slot]! + splits.size(x);
    });
    const takers = this.partsAt[goOn]!;
    let lanes = MOST_LANES;
    while (lanes > 1 && takers * lanes > MOST_KEPT) lanes /= 2;
    this.lanes = lanes;
    this.prepared = prepared;
    this.structure = structure;
    this.splits = splits;
    this.entities = entities;
    this.within = within;
    // Without a slot is who cannot be hit.
    this.rows = new Rows(supply, slotOf, new Float64Array(count), lanes);
    this.parts = new Float64Array(takers * lanes);
    this.values = new Float64Array(entities.length * lanes);
    this.next = new Float64Array(entities.length * lanes);
    this.sum = new Float64Array(lanes);
  }

  /** Solves the draws `first` up to `first + lanes`. `tell` is called with the part done. */
  solve(first: number, tell: (part: number) => void): void {
    const { entities, partsAt, parts, lanes, splits, prepared } = this;
    const { risk } = prepared.vector;
    entities.forEach((x, slot) => {
      this.values.fill(risk[x]!, slot * lanes, (slot + 1) * lanes);
    });
    for (let slot = 0; slot + 1 < partsAt.length; slot++) {
      if (slot % STRIDE === 0) tell(0);
      if (partsAt[slot + 1]! > partsAt[slot]!)
        splits.draw(entities[slot]!, first, lanes, parts, partsAt[slot]! * lanes);
    }
    const links = prepared.question.tiers! - 1;
    for (let taken = 1; taken <= links; taken++) {
      if (!this.advance(this.countWithin(this.within, links + 1 - taken), () => tell(taken / (links + 1))))
        break;
    }
  }

  /** The exposure of a buyer in each lane of the draws solved last. */
  exposure(buyer: number, first: number): Float64Array {
    const size = this.splits.size(buyer) * this.lanes;
    if (size > this.own.length) this.own = new Float64Array(size * 2);
    this.splits.draw(buyer, first, this.lanes, this.own, 0);
    this.rows.intake(buyer, this.own, 0, this.values, this.sum);
    return this.sum;
  }

  /** One link further for the first `count` entities; false where nothing changed, so that nothing further will. */
  private advance(count: number, tell: () => void): boolean {
    const { entities, partsAt, parts, lanes, rows, prepared, structure, sum, values, next } = this;
    const { risk } = prepared.vector;
    let changed = false;
    for (let slot = 0; slot < count; slot++) {
      if (slot % STRIDE === 0) tell();
      const x = entities[slot]!;
      const at = slot * lanes;
      rows.intake(x, parts, partsAt[slot]! * lanes, values, sum);
      for (let lane = 0; lane < lanes; lane++) {
        const value = risk[x]! + structure.pass[x]! * sum[lane]!;
        if (value !== values[at + lane]) changed = true;
        next[at + lane] = value;
      }
    }
    this.values = next;
    this.next = values;
    return changed;
  }

  /** Entities met within so many links; all of them where the walk ended earlier. */
  private countWithin(within: readonly number[], links: number): number {
    return within[Math.min(links, within.length - 1)]!;
  }
}
