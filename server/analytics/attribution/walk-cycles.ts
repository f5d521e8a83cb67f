/** The cycles of one buyer's walk, and how often a walk that starts inside one comes back to where it started. */
import { components } from '../../projection/tarjan.ts';
import { UpstreamFirst } from '../cycle-order.ts';
import { RowCollector } from '../cycle-rows.ts';
import { type CycleRows, CycleSystem, DENSE } from '../cycle-system.ts';
import type { Prepared } from '../prepare.ts';
import type { UpstreamWalk } from '../upstream-walk.ts';

interface Cycle {
  /** Positions; those of a large one upstream first as far as a cycle allows, once it is to be solved. */
  readonly members: Int32Array;
  rows?: CycleRows;
  system?: CycleSystem;
}

const OUTSIDE = -1;

export class WalkCycles {
  private readonly prepared: Prepared;
  private readonly walk: UpstreamWalk;
  private readonly cycles: Cycle[] = [];
  private readonly cycleOf: Int32Array;
  private upstreamFirst: UpstreamFirst | undefined;

  constructor(prepared: Prepared, walk: UpstreamWalk) {
    this.prepared = prepared;
    this.walk = walk;
    const { entities, stepOffsets, stepTarget } = walk;
    this.cycleOf = new Int32Array(entities.length).fill(OUTSIDE);
    const { order, starts } = components(entities.length, stepOffsets, stepTarget);
    for (let c = 0; c + 1 < starts.length; c++) {
      const members = order.subarray(starts[c]!, starts[c + 1]!);
      if (members.length === 1 && !this.suppliesItself(members[0]!)) continue;
      for (const position of members) this.cycleOf[position] = this.cycles.length;
      this.cycles.push({ members: members.sort() });
    }
  }

  has(position: number): boolean {
    return this.cycleOf[position] !== OUTSIDE;
  }

  /** Cycles that nothing leaves: no hit, no end, no remainder, no step out. */
  closed(): Int32Array[] {
    const closed = this.cycles.filter((cycle) => this.rowsOf(cycle).leak.every((part) => part === 0));
    return closed.map(({ members }) => members);
  }

  /**
   * Arrivals at a position of a walk that starts on it, the start included: 1 outside of cycles. The cycle must not
   * be closed. O(members of the cycle squared) for small ones, what relaxation takes for large ones.
   */
  returns(position: number): number {
    const at = this.cycleOf[position]!;
    if (at === OUTSIDE) return 1;
    const cycle = this.cycles[at]!;
    cycle.system ??= new CycleSystem(this.rowsOf(cycle));
    const start = new Float64Array(cycle.members.length);
    const member = cycle.members.indexOf(position);
    start[member] = 1;
    cycle.system.arrivals(start);
    return Math.max(1, start[member]!);
  }

  private suppliesItself(position: number): boolean {
    const { stepOffsets, stepTarget } = this.walk;
    return stepTarget.subarray(stepOffsets[position]!, stepOffsets[position + 1]!).includes(position);
  }

  /** Puts the members of a large cycle in order: to be called before they are numbered. */
  private rowsOf(cycle: Cycle): CycleRows {
    if (cycle.rows) return cycle.rows;
    const { supply, vector } = this.prepared;
    const { entities, stepOffsets, stepTarget, stepLink } = this.walk;
    const { members } = cycle;
    if (members.length > DENSE) {
      this.upstreamFirst ??= new UpstreamFirst({ starts: stepOffsets, targets: stepTarget });
      this.upstreamFirst.order(members);
    }
    const local = new Map(Array.from(members, (position, i) => [position, i]));
    const rows = new RowCollector(members.length);
    for (const position of members) {
      const x = entities[position]!;
      const pass = 1 - vector.risk[x]!;
      rows.leaks(vector.risk[x]! + pass * supply.opaque[x]!);
      for (let step = stepOffsets[position]!; step < stepOffsets[position + 1]!; step++) {
        const part = pass * supply.weight[stepLink[step]!]!;
        const j = local.get(stepTarget[step]!);
        if (j === undefined) rows.leaks(part);
        else rows.step(j, part);
      }
      rows.next();
    }
    cycle.rows = rows.finish();
    return cycle.rows;
  }
}
