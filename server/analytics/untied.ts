/**
 * The rows of a large cycle with its knots solved: each member of a knot steps to where a walk that starts on it
 * first leaves the knot, with the part of it that does. The solution is the same; sweeps find it far sooner.
 */
import type { CycleRows } from './cycle-system.ts';
import { Elimination } from './elimination.ts';
import { knotsOf } from './knots.ts';
import type { Steps } from './relaxation.ts';

export interface Knot {
  readonly members: Int32Array;
  /** The walk among its members. */
  readonly inside: Elimination;
  /** Where a walk goes when it leaves, and by member and target the part that does. */
  readonly targets: Int32Array;
  readonly parts: Float64Array;
}

export class Untied {
  readonly steps: Steps;
  private readonly knots: readonly Knot[];

  constructor(rows: CycleRows, knots: readonly Int32Array[] = knotsOf(rows)) {
    const columns = new Int32Array(rows.size);
    this.knots = knots.map((members) => knotOf(rows, members, columns));
    this.steps = this.knots.length > 0 ? replaceRows(rows, this.knots) : rows;
  }

  /** What the members of knots have from outside their cycle, by wherever in the knot it comes in; in place. */
  adapt(side: Float64Array): void {
    for (const { members, inside } of this.knots) {
      const own = Float64Array.from(members, (i) => side[i]!);
      inside.solve(own);
      members.forEach((i, k) => {
        side[i] = own[k]!;
      });
    }
  }
}

/**
 * `columns`, by member of the cycle, is all 0 before and after. `passOf` is the part of what the rows say that goes on
 * from a member, the rest ends there.
 */
export function knotOf(
  { starts, targets, parts, leak }: CycleRows,
  members: Int32Array,
  columns: Int32Array,
  passOf: (member: number) => number = () => 1,
): Knot {
  const size = members.length;
  members.forEach((i, k) => {
    columns[i] = -1 - k;
  });
  const inside = new Float64Array(size * size);
  const leaving = Float64Array.from(members, (i) => 1 - passOf(i) + passOf(i) * leak[i]!);
  const outside: number[] = [];
  const leads: { k: number; column: number; part: number }[] = [];
  members.forEach((i, k) => {
    const passing = passOf(i);
    for (let at = starts[i]!; at < starts[i + 1]!; at++) {
      const target = targets[at]!;
      const part = passing * parts[at]!;
      if (columns[target]! < 0) {
        inside[k * size + (-1 - columns[target]!)]! += part;
        continue;
      }
      leaving[k]! += part;
      if (columns[target] === 0) columns[target] = outside.push(target);
      leads.push({ k, column: columns[target]! - 1, part });
    }
  });
  const elimination = new Elimination(size, inside, leaving);
  for (const target of [...members, ...outside]) columns[target] = 0;
  return {
    members,
    inside: elimination,
    targets: Int32Array.from(outside),
    parts: partsThatLeave(elimination, size, outside.length, leads),
  };
}

function partsThatLeave(
  inside: Elimination,
  size: number,
  targets: number,
  leads: readonly { k: number; column: number; part: number }[],
): Float64Array {
  const byTarget = new Float64Array(targets * size);
  for (const { k, column, part } of leads) byTarget[column * size + k]! += part;
  const parts = new Float64Array(size * targets);
  for (let column = 0; column < targets; column++) {
    const solved = byTarget.subarray(column * size, (column + 1) * size);
    inside.solve(solved);
    for (let k = 0; k < size; k++) parts[k * targets + column] = solved[k]!;
  }
  return parts;
}

function replaceRows({ size, starts, targets, parts }: CycleRows, knots: readonly Knot[]): Steps {
  const knotOf = new Int32Array(size).fill(-1);
  const place = new Int32Array(size);
  let most = targets.length;
  knots.forEach(({ members, targets: outside }, n) => {
    most += members.length * outside.length;
    members.forEach((i, k) => {
      knotOf[i] = n;
      place[i] = k;
    });
  });
  const replaced = {
    starts: new Int32Array(size + 1),
    targets: new Int32Array(most),
    parts: new Float64Array(most),
  };
  let used = 0;
  for (let i = 0; i < size; i++) {
    const knot = knots[knotOf[i]!];
    const from = knot ? place[i]! * knot.targets.length : starts[i]!;
    const count = knot ? knot.targets.length : starts[i + 1]! - from;
    for (let k = 0; k < count; k++) {
      replaced.targets[used] = knot ? knot.targets[k]! : targets[from + k]!;
      replaced.parts[used++] = knot ? knot.parts[from + k]! : parts[from + k]!;
    }
    replaced.starts[i + 1] = used;
  }
  return replaced;
}
