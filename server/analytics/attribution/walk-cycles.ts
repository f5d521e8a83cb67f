/** The cycles of one buyer's walk, and how often a walk that starts inside one comes back to where it started. */
import { components } from '../../projection/tarjan.ts';
import { UpstreamFirst } from '../cycle-order.ts';
import { RowCollector } from '../cycle-rows.ts';
import { type CycleRows, CycleSystem, DENSE } from '../cycle-system.ts';
import type { Prepared } from '../prepare.ts';
import type { UpstreamWalk } from '../upstream-walk.ts';

interface Cycle {
  /** Positions in the order in which they are solved. */
  readonly members: Int32Array;
  system?: CycleSystem;
}

const OUTSIDE = -1;

export class WalkCycles {
  private readonly prepared: Prepared;
  private readonly walk: UpstreamWalk;
  private readonly cycles: Cycle[] = [];
  /** By position: its cycle, OUTSIDE where it is in none, and its place among the members. */
  private readonly cycleOf: Int32Array;
  private readonly placeOf: Int32Array;

  constructor(prepared: Prepared, walk: UpstreamWalk) {
    this.prepared = prepared;
    this.walk = walk;
    const { entities, stepOffsets, stepTarget } = walk;
    this.cycleOf = new Int32Array(entities.length).fill(OUTSIDE);
    this.placeOf = new Int32Array(entities.length);
    const { order, starts } = components(entities.length, stepOffsets, stepTarget);
    for (let c = 0; c + 1 < starts.length; c++) {
      const members = order.subarray(starts[c]!, starts[c + 1]!);
      if (members.length > 1 || this.suppliesItself(members[0]!)) this.add(members.sort());
    }
  }

  has(position: number): boolean {
    return this.cycleOf[position] !== OUTSIDE;
  }

  /** Members of each cycle that nothing leaves: no hit, no remainder, no step out. */
  closed(): Int32Array[] {
    return this.cycles.map(({ members }) => members).filter((members) => !members.some((i) => this.leaks(i)));
  }

  /**
   * Arrivals at a position of a walk that starts on it, the start included: 1 outside of cycles. The cycle must not
   * be closed. O(members of the cycle squared) for small ones, what relaxation takes for large ones.
   */
  returns(position: number): number {
    if (!this.has(position)) return 1;
    const cycle = this.cycles[this.cycleOf[position]!]!;
    cycle.system ??= new CycleSystem(this.rowsOf(cycle.members));
    const start = new Float64Array(cycle.members.length);
    const place = this.placeOf[position]!;
    start[place] = 1;
    cycle.system.arrivals(start);
    return Math.max(1, start[place]!);
  }

  /** `members` ascending; large cycles are solved upstream first. */
  private add(members: Int32Array): void {
    const { stepOffsets, stepTarget } = this.walk;
    if (members.length > DENSE)
      new UpstreamFirst({ starts: stepOffsets, targets: stepTarget }).order(members);
    members.forEach((position, place) => {
      this.cycleOf[position] = this.cycles.length;
      this.placeOf[position] = place;
    });
    this.cycles.push({ members });
  }

  private suppliesItself(position: number): boolean {
    const { stepOffsets, stepTarget } = this.walk;
    return stepTarget.subarray(stepOffsets[position]!, stepOffsets[position + 1]!).includes(position);
  }

  /** Whether a part of the walk on a member leaves its cycle. */
  private leaks(position: number): boolean {
    const { supply, vector } = this.prepared;
    const { entities, stepOffsets, stepTarget } = this.walk;
    const x = entities[position]!;
    if (vector.risk[x]! > 0 || supply.opaque[x]! > 0) return true;
    for (let step = stepOffsets[position]!; step < stepOffsets[position + 1]!; step++) {
      if (this.cycleOf[stepTarget[step]!] !== this.cycleOf[position]) return true;
    }
    return false;
  }

  private rowsOf(members: Int32Array): CycleRows {
    const { supply, vector } = this.prepared;
    const { entities, stepOffsets, stepTarget, stepLink } = this.walk;
    const rows = new RowCollector(members.length);
    for (const position of members) {
      const x = entities[position]!;
      const pass = 1 - vector.risk[x]!;
      rows.leaks(vector.risk[x]! + pass * supply.opaque[x]!);
      for (let step = stepOffsets[position]!; step < stepOffsets[position + 1]!; step++) {
        const target = stepTarget[step]!;
        const part = pass * supply.weight[stepLink[step]!]!;
        if (this.cycleOf[target] === this.cycleOf[position]) rows.step(this.placeOf[target]!, part);
        else rows.leaks(part);
      }
      rows.next();
    }
    return rows.finish();
  }
}
