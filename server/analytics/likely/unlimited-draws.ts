/** Draws of a walk that goes on to its ends: one sweep upstream first, cycles solved together (method.md 3 and 6). */
import type { Blocks } from '../blocks.ts';
import type { Prepared } from '../prepare.ts';
import { CycleDraws } from './cycle-draws.ts';
import { LANES, Rows } from './rows.ts';
import type { Splits } from './splits.ts';
import type { Structure } from './structure.ts';
import { slotsUpstream } from './upstream-slots.ts';

/** Entities between two words on how far it is. */
const STRIDE = 512;

export class UnlimitedDraws {
  /** Mass left walking in cycles too slow to solve; 0 otherwise. */
  unsolved = 0;
  private readonly prepared: Prepared;
  private readonly structure: Structure;
  private readonly splits: Splits;
  private readonly rows: Rows;
  /** Entities with a slot, upstream first; slot s is that of `order[s]`. */
  private readonly order: Int32Array;
  /** Cycles by the slot they start at. */
  private readonly cycles = new Map<number, CycleDraws>();
  private readonly inCycle: Uint8Array;
  private readonly values: Float64Array;
  private parts = new Float64Array(64 * LANES);
  private readonly sum = new Float64Array(LANES);

  constructor(prepared: Prepared, structure: Structure, splits: Splits, buyers: Int32Array) {
    const { supply, values, projection } = prepared;
    const { varies, blocks } = structure;
    const count = projection.entities.count;
    const met = new Uint8Array(count);
    // How a cycle settles depends on who is in it: it is solved whole, whoever is asked about.
    const cycles = membersByCycle(blocks, count);
    for (const x of slotsUpstream(supply, buyers, varies, count, cycles.once).entities) met[x] = 1;
    const slotOf = new Int32Array(count).fill(-1);
    this.prepared = prepared;
    this.structure = structure;
    this.splits = splits;
    this.order = blocks.order.filter((x) => met[x] === 1);
    this.order.forEach((x, slot) => {
      slotOf[x] = slot;
    });
    this.inCycle = cycles.inCycle;
    this.rows = new Rows(supply, slotOf, values.hit);
    this.values = new Float64Array(this.order.length * LANES);
    for (let c = 0; c < blocks.cyclic.length; c += 2) this.addCycle(blocks.cyclic[c]!, blocks.cyclic[c + 1]!);
  }

  /** Solves the draws `first` up to `first + LANES`. `tell` is called with the part done. */
  solve(first: number, tell: (part: number) => void): void {
    const { order, cycles, values } = this;
    const { risk } = this.prepared.vector;
    const { pass } = this.structure;
    let told = 0;
    for (let slot = 0; slot < order.length; ) {
      if (slot >= told) {
        tell(slot / order.length);
        told = slot + STRIDE;
      }
      const cycle = cycles.get(slot);
      if (cycle) {
        cycle.solve(first, values, () => tell(slot / order.length));
        this.unsolved = Math.max(this.unsolved, cycle.unsolved);
        slot += cycle.size;
        continue;
      }
      const x = order[slot]!;
      const sum = this.intake(x, first);
      const at = slot * LANES;
      for (let lane = 0; lane < LANES; lane++) values[at + lane] = risk[x]! + pass[x]! * sum[lane]!;
      slot++;
    }
  }

  /** The exposure of a buyer in each lane of the draws solved last. */
  exposure(buyer: number, first: number): Float64Array {
    const slot = this.rows.slotOf[buyer]!;
    // Without a risk of its own, what flows out of it is what it takes in.
    if (slot < 0 || this.inCycle[buyer] || this.prepared.vector.risk[buyer]! > 0)
      return this.intake(buyer, first);
    return this.values.subarray(slot * LANES, (slot + 1) * LANES);
  }

  private intake(x: number, first: number): Float64Array {
    const { splits, rows, sum } = this;
    const size = splits.size(x) * LANES;
    if (size > this.parts.length) this.parts = new Float64Array(size * 2);
    if (size > 0) splits.draw(x, first, this.parts, 0);
    rows.intake(x, this.parts, 0, this.values, sum);
    return sum;
  }

  private addCycle(start: number, end: number): void {
    const { rows, structure } = this;
    const members = structure.blocks.order.subarray(start, end).filter((x) => rows.slotOf[x]! >= 0);
    if (members.length === 0) return;
    const cycle = new CycleDraws(this.prepared, structure, this.splits, rows, members);
    this.cycles.set(rows.slotOf[members[0]!]!, cycle);
  }
}

/** Who is in a cycle, and by any of its members all of them, once. */
function membersByCycle({ order, cyclic }: Blocks, count: number) {
  const inCycle = new Uint8Array(count);
  const cycleOf = new Int32Array(count);
  const given = new Uint8Array(cyclic.length);
  for (let c = 0; c < cyclic.length; c += 2) {
    for (let at = cyclic[c]!; at < cyclic[c + 1]!; at++) {
      inCycle[order[at]!] = 1;
      cycleOf[order[at]!] = c;
    }
  }
  const once = (x: number): Int32Array | null => {
    const c = cycleOf[x]!;
    if (!inCycle[x] || given[c]) return null;
    given[c] = 1;
    return order.subarray(cyclic[c]!, cyclic[c + 1]!);
  };
  return { inCycle, once };
}
