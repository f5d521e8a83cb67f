/** One cycle of entities under random splits, several draws side by side. */
import { RowCollector } from '../cycle-rows.ts';
import { CycleSystem, DENSE } from '../cycle-system.ts';
import type { Prepared } from '../prepare.ts';
import { LANES, type Rows } from './rows.ts';
import type { Splits } from './splits.ts';
import type { Structure } from './structure.ts';

/** Smaller changes are not handed on: what they add up to stays under 1e-12 where changes shrink by a tenth a sweep. */
const STILL = 1e-13;
/** Sweeps after which a cycle that has not settled is solved draw by draw. */
const SWEEPS = 1000;

export class CycleDraws {
  readonly size: number;
  /** Mass left walking where the cycle was too slow to solve; 0 otherwise. */
  unsolved = 0;
  private readonly prepared: Prepared;
  private readonly structure: Structure;
  private readonly splits: Splits;
  private readonly rows: Rows;
  private readonly members: Int32Array;
  /** Where what was drawn for a member starts, in takers. */
  private readonly partsAt: Int32Array;
  private readonly parts: Float64Array;
  private readonly sum: Float64Array;
  private supplied: { starts: Int32Array; customers: Int32Array } | undefined;

  /** `members` upstream first as far as a cycle allows, in an order that depends on nothing but their ids. */
  constructor(prepared: Prepared, structure: Structure, splits: Splits, rows: Rows, members: Int32Array) {
    this.prepared = prepared;
    this.structure = structure;
    this.splits = splits;
    this.rows = rows;
    this.members = members;
    this.size = members.length;
    this.partsAt = new Int32Array(members.length + 1);
    members.forEach((x, i) => {
      this.partsAt[i + 1] = this.partsAt[i]! + splits.size(x);
    });
    this.parts = new Float64Array(this.partsAt[members.length]! * LANES);
    this.sum = new Float64Array(LANES);
  }

  /** Fills in the members' values for the draws from `first` on. */
  solve(first: number, values: Float64Array, tell: () => void): void {
    const { members, partsAt, parts, splits } = this;
    members.forEach((x, i) => {
      splits.draw(x, first, parts, partsAt[i]! * LANES);
    });
    if (this.size > DENSE && this.settle(values, tell)) return;
    for (let lane = 0; lane < LANES; lane++) this.solveLane(lane, values);
  }

  /**
   * Gauss-Seidel from the expected values. Who has settled is not looked at again until one of its suppliers moves: a
   * few that supply mostly each other take long, and no one waits for them. False: too slow.
   */
  private settle(values: Float64Array, tell: () => void): boolean {
    const { members, rows, prepared } = this;
    for (const x of members) {
      const at = rows.slotOf[x]! * LANES;
      values.fill(prepared.values.hit[x]!, at, at + LANES);
    }
    const moving = new Uint8Array(this.size).fill(1);
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      tell();
      if (!this.sweep(values, moving)) return true;
    }
    return false;
  }

  /** Values every member anew that has a supplier which moved; whether there was one. */
  private sweep(values: Float64Array, moving: Uint8Array): boolean {
    const { members, rows, sum, partsAt, parts, prepared, structure } = this;
    const { slotOf } = rows;
    const { starts, customers } = this.suppliedBy();
    let any = false;
    for (let i = 0; i < members.length; i++) {
      if (moving[i] === 0) continue;
      moving[i] = 0;
      any = true;
      const x = members[i]!;
      rows.intake(x, parts, partsAt[i]! * LANES, values, sum);
      const at = slotOf[x]! * LANES;
      const risk = prepared.vector.risk[x]!;
      const pass = structure.pass[x]!;
      let most = 0;
      for (let lane = 0; lane < LANES; lane++) {
        const value = risk + pass * sum[lane]!;
        const change = Math.abs(value - values[at + lane]!);
        if (change > most) most = change;
        values[at + lane] = value;
      }
      if (most <= STILL) continue;
      for (let to = starts[i]!; to < starts[i + 1]!; to++) moving[customers[to]!] = 1;
    }
    return any;
  }

  /** By member, the members that it supplies. */
  private suppliedBy(): { starts: Int32Array; customers: Int32Array } {
    if (this.supplied) return this.supplied;
    const local = this.numbers();
    const starts = new Int32Array(this.size + 1);
    const eachStep = (visit: (supplier: number, customer: number) => void) =>
      this.members.forEach((_, i) => {
        this.steps(i, 0, (u) => {
          const j = local.get(u);
          if (j !== undefined) visit(j, i);
        });
      });
    eachStep((supplier) => {
      starts[supplier + 1]!++;
    });
    for (let i = 0; i < this.size; i++) starts[i + 1]! += starts[i]!;
    const next = starts.slice();
    const customers = new Int32Array(starts[this.size]!);
    eachStep((supplier, customer) => {
      customers[next[supplier]!++] = customer;
    });
    this.supplied = { starts, customers };
    return this.supplied;
  }

  private solveLane(lane: number, values: Float64Array): void {
    const { members, rows, prepared, structure } = this;
    const { supply, vector } = prepared;
    const local = this.numbers();
    const collector = new RowCollector(this.size);
    const side = Float64Array.from(members, (x) => vector.risk[x]!);
    members.forEach((x, i) => {
      const pass = structure.pass[x]!;
      collector.leaks(vector.risk[x]! + pass * (supply.opaque[x]! + supply.end[x]!));
      this.steps(i, lane, (u, share) => {
        const j = local.get(u);
        if (j !== undefined) {
          collector.step(j, pass * share);
          return;
        }
        collector.leaks(pass * share);
        const slot = rows.slotOf[u]!;
        side[i]! += pass * share * (slot < 0 ? prepared.values.hit[u]! : values[slot * LANES + lane]!);
      });
      collector.next();
    });
    const system = new CycleSystem(collector.finish());
    system.solve(side);
    this.unsolved = Math.max(this.unsolved, system.unsolved);
    members.forEach((x, i) => {
      values[rows.slotOf[x]! * LANES + lane] = side[i]!;
    });
  }

  /** Every supplier that member i takes from, with the share of its intake in a lane. */
  private steps(i: number, lane: number, visit: (supplier: number, share: number) => void): void {
    const { members, prepared, partsAt, parts } = this;
    const { offsets, supplier, known, remainderOffsets, takerOffsets, takers } = prepared.supply;
    const x = members[i]!;
    for (let link = offsets[x]!; link < offsets[x + 1]!; link++)
      if (known[link]! > 0) visit(supplier[link]!, known[link]!);
    const first = takerOffsets[remainderOffsets[x]!]!;
    const last = takerOffsets[remainderOffsets[x + 1]!]!;
    for (let taker = first; taker < last; taker++)
      visit(supplier[takers[taker]!]!, parts[(partsAt[i]! + taker - first) * LANES + lane]!);
  }

  private numbers(): Map<number, number> {
    return new Map(Array.from(this.members, (x, i) => [x, i]));
  }
}
