/** Members of a large cycle that supply mostly each other: told apart, so that the rest need not wait for them. */
import { components } from '../projection/tarjan.ts';
import type { CycleRows } from './cycle-system.ts';

/** Steps at least this large tie members together; where that ties too many, only larger ones do. */
const STRENGTHS = [0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
/** The most members in one knot: solving it costs the cube, and every sweep the square. */
const MOST_MEMBERS = 32;

/** Groups of members, each ascending, no two overlapping: those who supply themselves, alone or in a small circle. */
export function knotsOf(rows: CycleRows): Int32Array[] {
  const free = new Uint8Array(rows.size).fill(1);
  const knots: Int32Array[] = [];
  const tie = (members: Int32Array) => {
    for (const i of members) free[i] = 0;
    knots.push(members.slice().sort());
  };
  for (const strength of STRENGTHS) {
    const { order, starts } = components(rows.size, ...strongSteps(rows, strength, free));
    let tooMany = false;
    for (let c = 0; c + 1 < starts.length; c++) {
      const count = starts[c + 1]! - starts[c]!;
      if (count > MOST_MEMBERS) tooMany = true;
      else if (count > 1) tie(order.subarray(starts[c]!, starts[c + 1]!));
    }
    if (!tooMany) break;
  }
  for (let i = 0; i < rows.size; i++) if (free[i] && suppliesItself(rows, i)) tie(Int32Array.of(i));
  return knots;
}

/** Starts and targets of the steps among free members that are large enough. */
function strongSteps(
  { size, starts, targets, parts }: CycleRows,
  strength: number,
  free: Uint8Array,
): [Int32Array, Int32Array] {
  const strongStarts = new Int32Array(size + 1);
  const strong = new Int32Array(targets.length);
  let used = 0;
  for (let i = 0; i < size; i++) {
    const end = free[i] ? starts[i + 1]! : starts[i]!;
    for (let at = starts[i]!; at < end; at++) {
      if (parts[at]! >= strength && free[targets[at]!]) strong[used++] = targets[at]!;
    }
    strongStarts[i + 1] = used;
  }
  return [strongStarts, strong.subarray(0, used)];
}

function suppliesItself({ starts, targets }: CycleRows, i: number): boolean {
  for (let at = starts[i]!; at < starts[i + 1]!; at++) if (targets[at] === i) return true;
  return false;
}
