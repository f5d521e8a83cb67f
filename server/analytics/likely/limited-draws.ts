/** Draws of a walk that is cut after so many links: the same equations, unrolled (method.md 3, tier limit). */
import type { Prepared } from '../prepare.ts';
import { LANES, Rows } from './rows.ts';
import type { Splits } from './splits.ts';
import type { Structure } from './structure.ts';
import { slotsUpstream } from './upstream-slots.ts';

/** Entities between two words on how far it is. */
const STRIDE = 4096;

export class LimitedDraws {
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
  private own = new Float64Array(64 * LANES);
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
    this.prepared = prepared;
    this.structure = structure;
    this.splits = splits;
    this.entities = entities;
    this.within = within;
    // Without a slot is who cannot be hit.
    this.rows = new Rows(supply, slotOf, new Float64Array(count));
    this.parts = new Float64Array(takers * LANES);
    this.values = new Float64Array(entities.length * LANES);
    this.next = new Float64Array(entities.length * LANES);
    this.sum = new Float64Array(LANES);
  }

  /** Solves the draws `first` up to `first + LANES`. `tell` is called with the part done. */
  solve(first: number, tell: (part: number) => void): void {
    const { entities, partsAt, parts, splits, prepared } = this;
    const { risk } = prepared.vector;
    entities.forEach((x, slot) => {
      this.values.fill(risk[x]!, slot * LANES, (slot + 1) * LANES);
    });
    for (let slot = 0; slot + 1 < partsAt.length; slot++) {
      if (slot % STRIDE === 0) tell(0);
      if (partsAt[slot + 1]! > partsAt[slot]!)
        splits.draw(entities[slot]!, first, parts, partsAt[slot]! * LANES);
    }
    const links = prepared.question.tiers! - 1;
    for (let taken = 1; taken <= links; taken++) {
      if (!this.advance(this.countWithin(this.within, links + 1 - taken), () => tell(taken / (links + 1))))
        break;
    }
  }

  /** The exposure of a buyer in each lane of the draws solved last. */
  exposure(buyer: number, first: number): Float64Array {
    const size = this.splits.size(buyer) * LANES;
    if (size > this.own.length) this.own = new Float64Array(size * 2);
    this.splits.draw(buyer, first, this.own, 0);
    this.rows.intake(buyer, this.own, 0, this.values, this.sum);
    return this.sum;
  }

  /** One link further for the first `count` entities; false where nothing changed, so that nothing further will. */
  private advance(count: number, tell: () => void): boolean {
    const { entities, partsAt, parts, rows, prepared, structure, sum, values, next } = this;
    const { risk } = prepared.vector;
    let changed = false;
    for (let slot = 0; slot < count; slot++) {
      if (slot % STRIDE === 0) tell();
      const x = entities[slot]!;
      const at = slot * LANES;
      rows.intake(x, parts, partsAt[slot]! * LANES, values, sum);
      for (let lane = 0; lane < LANES; lane++) {
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
