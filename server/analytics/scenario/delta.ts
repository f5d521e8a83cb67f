/**
 * The figures of every entity under a list of changes, from the figures without them: only what is downstream of a
 * change is computed, upstream first, by the rows of the full sweep, and no further than figures move. Outside of
 * cycles the figures are those of solving anew to the last bit; inside and behind cycles within 1e-12.
 *
 * Nothing of the prepared question is changed: figures are overwritten in a copy and given back afterwards. Without a
 * tier limit: unrolled tier by tier there is no one figure per entity that could be passed on.
 */
import type { Figures } from '../answer.ts';
import { DENSE } from '../cycle-system.ts';
import { least } from '../least.ts';
import type { Prepared } from '../prepare.ts';
import { isBuyer, type Supply } from '../supply.ts';
import { walksOf } from '../unlimited.ts';
import { UNWATCHED, type Watch } from '../watch.ts';
import { FIGURES, FigureValues, LEAST_CLEAN, LOW, STRIDE } from './figure-values.ts';
import { type InnerCustomers, innerCustomers } from './inner-customers.ts';
import { leavesSoon } from './leaves-soon.ts';
import { eachSupplier, solveLocally } from './local-problem.ts';
import { mayStay } from './may-stay.ts';
import type { Patch, Row } from './patch.ts';
import { computeRow, figuresOfRow } from './row-figures.ts';

/** A figure that moves by less inside a cycle is not passed on: a hundredth of what figures may differ by. */
const NEGLIGIBLE = 2 ** -47;
/** Passes over a cycle before it is solved as a whole. */
const MOST_PASSES = 80;
const NO_CYCLE = -1;
/** What became of a member while its cycle settled. */
const [COMPUTED, MOVED] = [1, 2] as const;

export class Delta {
  readonly prepared: Prepared;
  readonly figures: FigureValues;
  /** Where each entity stands in the order of solving, and the cycle it is in. */
  private readonly place: Int32Array;
  private readonly cycleOf: Int32Array;
  /** By place: 1 where an entity is to be computed again. */
  private readonly dirty: Uint8Array;
  /** Cycles that a walk leaves soon, as far as it was asked. */
  private readonly soonLeft = new Map<number, boolean>();
  private readonly inner = new Map<number, InnerCustomers>();
  private patch: Patch | undefined;
  /** By entity: 1 where its row or its risk is not what it was. */
  private readonly edited: Uint8Array;
  /** The row being looked at, where it is the prepared one. */
  private readonly row: { supply: Supply; at: number };

  /** Computes once what all lists of changes share: a part of what preparing the question took. */
  constructor(prepared: Prepared) {
    const { supply, blocks, vector } = prepared;
    const { order, cyclic } = blocks;
    const { value: leastClean } = least(walksOf(supply, vector, prepared).high);
    this.prepared = prepared;
    this.figures = new FigureValues({ ...prepared.values, leastClean });
    this.place = new Int32Array(order.length);
    for (let k = 0; k < order.length; k++) this.place[order[k]!] = k;
    this.cycleOf = new Int32Array(order.length).fill(NO_CYCLE);
    for (let c = 0; c < cyclic.length; c += 2) {
      for (let k = cyclic[c]!; k < cyclic[c + 1]!; k++) this.cycleOf[order[k]!] = c;
    }
    this.dirty = new Uint8Array(order.length);
    this.edited = new Uint8Array(order.length);
    this.row = { supply, at: 0 };
  }

  /**
   * Calls `read` while the figures hold the changes, with every entity whose figures as a buyer may have moved, once;
   * then gives all figures back. Undefined where the changes put a supplier behind its customer in the order of
   * solving: then all is to be solved anew.
   */
  under<T>(patch: Patch, read: (touched: Int32Array) => T, watch: Watch = UNWATCHED): T | undefined {
    if (this.breaksOrder(patch)) return undefined;
    this.patch = patch;
    for (const x of [...patch.rows.keys(), ...patch.riskMoved]) this.edited[x] = 1;
    this.figures.makeRoom(patch.added);
    try {
      return read(Int32Array.from(new Set(this.propagate(patch, watch))));
    } finally {
      this.figures.undo();
      this.dirty.fill(0);
      for (const x of [...patch.rows.keys(), ...patch.riskMoved]) this.edited[x] = 0;
      this.patch = undefined;
    }
  }

  /** The figures of an entity as a buyer, while the changes are held. */
  figuresOf(x: number): Figures {
    return figuresOfRow(this.currentRow(x), this.figures.values);
  }

  isBuyer(x: number): boolean {
    const { supply, at } = this.currentRow(x);
    return isBuyer(supply, at);
  }

  private readonly rowOf = (x: number): Row =>
    this.patch?.rows.get(x) ?? { supply: this.prepared.supply, at: x };

  /** As `rowOf`, in memory that holds one row at a time. */
  private currentRow(x: number): Row {
    this.row.at = x;
    return this.edited[x] ? this.rowOf(x) : this.row;
  }

  private breaksOrder({ rows }: Patch): boolean {
    const { place, cycleOf } = this;
    for (const [x, row] of rows) {
      let breaks = false;
      eachSupplier(row, (u) => {
        const behind = u < place.length && place[u]! >= place[x]!;
        if (behind && (cycleOf[u] === NO_CYCLE || cycleOf[u] !== cycleOf[x])) breaks = true;
      });
      if (breaks) return true;
    }
    return false;
  }

  private propagate({ rows, riskMoved }: Patch, watch: Watch): number[] {
    const { dirty, place, cycleOf } = this;
    const { order, cyclic } = this.prepared.blocks;
    const touched: number[] = [];
    let at = order.length;
    for (const x of [...rows.keys(), ...riskMoved]) {
      dirty[place[x]!] = 1;
      at = Math.min(at, place[x]!);
    }
    for (;;) {
      at = dirty.indexOf(1, at);
      if (at < 0) return touched;
      const x = order[at]!;
      const cycle = cycleOf[x]!;
      if (cycle === NO_CYCLE) {
        dirty[at] = 0;
        touched.push(x);
        if (this.compute(x, 0)) this.passOn(x);
        at++;
      } else {
        watch.progress(0);
        this.computeCycle(cycle, touched);
        at = cyclic[cycle + 1]!;
      }
    }
  }

  /** Marks everybody whom x supplies. */
  private passOn(x: number): void {
    const { dirty, place, prepared } = this;
    const { projection, counted } = prepared;
    const { bySupplier, suppliedClaims, claims } = projection;
    const { customer } = claims;
    const end = bySupplier[x + 1]!;
    for (let i = bySupplier[x]!; i < end; i++) {
      const claim = suppliedClaims[i]!;
      if (counted[claim]) dirty[place[customer[claim]!]!] = 1;
    }
  }

  /** Computes the figures of one entity from those of its suppliers; whether one moved by more than `least`. */
  private compute(x: number, least: number): boolean {
    const { figures } = this;
    figures.remember(x);
    computeRow(x, this.currentRow(x), this.patch!.vector, figures.values);
    if (figures.movedBy() > least) return true;
    // What is not passed on must not be kept either, or it would add up unseen.
    figures.undo(figures.mark - 1);
    return false;
  }

  private computeCycle(cycle: number, touched: number[]): void {
    const { order, cyclic } = this.prepared.blocks;
    const [start, end] = [cyclic[cycle]!, cyclic[cycle + 1]!];
    const members = order.subarray(start, end);
    const { mark } = this.figures;
    const met = touched.length;
    if (!this.settle(cycle, members, touched)) {
      this.figures.undo(mark);
      touched.length = met;
      this.solve(members, touched);
    }
    this.dirty.fill(0, start, end);
  }

  /** Solves the members of a cycle together. */
  private solve(members: Int32Array, touched: number[]): void {
    const { figures, prepared, patch } = this;
    const { idRank } = prepared.projection;
    const byId = Array.from(members).sort((a, b) => idRank[a]! - idRank[b]!);
    const { solved, outside } = solveLocally(byId, this.rowOf, patch!.vector, figures.values);
    const found = { ...solved.values, leastClean: solved.leastClean };
    byId.forEach((x, i) => {
      figures.remember(x);
      touched.push(x);
      FIGURES.forEach((figure, f) => {
        figures.values[x * STRIDE + f] = found[figure][outside + i]!;
      });
      if (figures.movedBy() > 0) this.passOn(x);
    });
  }

  /**
   * Passes over a cycle from the figures it has, each over the members that something new has reached. False where
   * that may not lead to the figures of solving anew, or not soon: where the walk stays long; where somebody whose row
   * changed may now keep it for good; where a bound leaves 0 or comes to it.
   */
  private settle(cycle: number, members: Int32Array, touched: number[]): boolean {
    const { dirty, figures, edited, cycleOf, place } = this;
    const { values } = figures;
    const start = this.prepared.blocks.cyclic[cycle]!;
    if (this.prepared.closed[members[0]!]) return false;
    const changed = members.length > DENSE ? this.editedIn(cycle) : members.filter((x) => edited[x]);
    if (changed.length > 0 && members.length <= DENSE) return false;
    const inside = (u: number) => cycleOf[u] === cycle;
    if (changed.some((x) => mayStay(x, this.rowOf, this.patch!.vector, inside))) return false;
    if (members.length <= DENSE && !this.isSoonLeft(cycle, members)) return false;
    const { starts, customers } = this.innerOf(cycle, members);
    // Whom they have as suppliers is known to their new rows only.
    const rewritten = changed.filter((x) => this.patch!.rows.has(x));
    const moved = new Uint8Array(members.length);
    let settled = false;
    for (let pass = 0; pass < MOST_PASSES && !settled; pass++) {
      settled = true;
      for (let i = 0; i < members.length; i++) {
        if (dirty[start + i] === 0) continue;
        const x = members[i]!;
        dirty[start + i] = 0;
        settled = false;
        const low = values[x * STRIDE + LOW]! > 0;
        const leastClean = values[x * STRIDE + LEAST_CLEAN]! > 0;
        if (moved[i] === 0) touched.push(x);
        moved[i] ||= COMPUTED;
        if (!this.compute(x, NEGLIGIBLE)) continue;
        if (values[x * STRIDE + LOW]! > 0 !== low) return false;
        if (values[x * STRIDE + LEAST_CLEAN]! > 0 !== leastClean) return false;
        moved[i] = MOVED;
        for (let at = starts[i]!; at < starts[i + 1]!; at++) dirty[start + customers[at]!] = 1;
        for (const y of rewritten) dirty[place[y]!] = 1;
      }
    }
    // Only once it has settled: outside everybody comes after the cycle.
    if (settled) for (let i = 0; i < members.length; i++) if (moved[i] === MOVED) this.passOn(members[i]!);
    return settled;
  }

  private innerOf(cycle: number, members: Int32Array): InnerCustomers {
    const known = this.inner.get(cycle);
    if (known) return known;
    const { supply, blocks } = this.prepared;
    const found = innerCustomers(supply, members, this.place, blocks.cyclic[cycle]!);
    this.inner.set(cycle, found);
    return found;
  }

  private editedIn(cycle: number): Int32Array {
    const { rows, riskMoved } = this.patch!;
    return Int32Array.from([...rows.keys(), ...riskMoved].filter((x) => this.cycleOf[x] === cycle));
  }

  private isSoonLeft(cycle: number, members: Int32Array): boolean {
    const known = this.soonLeft.get(cycle);
    if (known !== undefined) return known;
    const found = leavesSoon(this.prepared, members, this.figures.values);
    this.soonLeft.set(cycle, found);
    return found;
  }
}
