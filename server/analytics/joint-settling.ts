/**
 * One large cycle for one figure or for several at once: v = target + (1 - r) (W v + what comes from outside), values
 * side by side in memory. The shares W, the knots and the number of sweeps are the same for all, so each figure has the
 * same bits whether it is solved alone or beside others.
 */
import type { CycleRows } from './cycle-system.ts';
import type { LargeCycle } from './large-cycle.ts';
import type { Supply } from './supply.ts';
import { type Knot, knotOf } from './untied.ts';

/** Values side by side where there are several. */
export const LANES = 4;

/** What is solved: v = target + (1 - risk) * (what the suppliers' v bring). */
export interface Lane {
  readonly risk: Float64Array;
  readonly target: Float64Array;
  /** What it is in closed loops; default 0. */
  readonly whereClosed?: number;
}

/** Rows of members in knots: their own targets, and by target a part for each lane. */
interface KnottedRows {
  /** By member: the row, -1 for members in no knot. */
  readonly row: Int32Array;
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly parts: Float64Array;
}

/** Fills in the members' values: that of x for lane k is `values[x * width + k]`; `width` is 1 or LANES. */
export function settleTogether(
  supply: Supply,
  cycle: LargeCycle,
  lanes: readonly Lane[],
  values: Float64Array,
  width: number,
): void {
  const { members, rows, sweeps } = cycle;
  const sides = sidesOf(supply, cycle, lanes, values, width);
  const pass = passesOf(members, lanes, width);
  const knotted = knottedRows(cycle, lanes.length, pass, sides, width);
  const v = new Float64Array(members.length * width);
  const sweepAll = width === 1 ? sweepOne : sweepFour;
  for (let sweep = 0; sweep < sweeps!; sweep++) sweepAll(rows, knotted, pass, sides, v);
  for (let i = 0; i < members.length; i++) {
    const x = members[i]! * width;
    for (let lane = 0; lane < width; lane++) values[x + lane] = v[i * width + lane]!;
  }
}

/** 1 - r, side by side by member. */
function passesOf(members: Int32Array, lanes: readonly Lane[], width: number): Float64Array {
  const pass = new Float64Array(members.length * width);
  lanes.forEach(({ risk }, lane) => {
    for (let i = 0; i < members.length; i++) pass[i * width + lane] = 1 - risk[members[i]!]!;
  });
  return pass;
}

/** What members have of their own and from outside the cycle. */
function sidesOf(
  supply: Supply,
  { members, inMemory }: LargeCycle,
  lanes: readonly Lane[],
  values: Float64Array,
  width: number,
): Float64Array {
  // So that all links may be read alike: members bring nothing to each other here.
  for (let i = 0; i < members.length; i++) {
    const x = members[i]! * width;
    for (let lane = 0; lane < width; lane++) values[x + lane] = 0;
  }
  const sides = new Float64Array(members.length * width);
  if (width === 1) fromOutside(supply, members, inMemory, values, sides);
  else fromOutsideFour(supply, members, inMemory, values, sides);
  lanes.forEach(({ risk, target }, lane) => {
    for (let i = 0; i < members.length; i++) {
      const x = members[i]!;
      const at = i * width + lane;
      sides[at] = target[x]! + (1 - risk[x]!) * sides[at]!;
    }
  });
  return sides;
}

function fromOutside(
  { offsets, supplier, weight }: Supply,
  members: Int32Array,
  inMemory: Int32Array,
  values: Float64Array,
  sides: Float64Array,
): void {
  for (let k = 0; k < inMemory.length; k++) {
    const x = members[inMemory[k]!]!;
    const end = offsets[x + 1]!;
    let sum = 0;
    for (let link = offsets[x]!; link < end; link++) sum += weight[link]! * values[supplier[link]!]!;
    sides[inMemory[k]!] = sum;
  }
}

function fromOutsideFour(
  { offsets, supplier, weight }: Supply,
  members: Int32Array,
  inMemory: Int32Array,
  values: Float64Array,
  sides: Float64Array,
): void {
  for (let k = 0; k < inMemory.length; k++) {
    const x = members[inMemory[k]!]!;
    const row = inMemory[k]! * LANES;
    const end = offsets[x + 1]!;
    for (let link = offsets[x]!; link < end; link++) {
      const part = weight[link]!;
      const from = supplier[link]! * LANES;
      for (let lane = 0; lane < LANES; lane++) sides[row + lane]! += part * values[from + lane]!;
    }
  }
}

/** The rows of knots solved for every lane apart; their `sides` are adapted in place. */
function knottedRows(
  { rows, knots }: LargeCycle,
  lanes: number,
  pass: Float64Array,
  sides: Float64Array,
  width: number,
): KnottedRows {
  const row = new Int32Array(rows.size).fill(-1);
  const columns = new Int32Array(rows.size);
  const solved = knots.map((members) => {
    return Array.from({ length: lanes }, (_, lane) =>
      knotOf(rows, members, columns, (i) => pass[i * width + lane]!),
    );
  });
  const starts = [0];
  const targets: number[] = [];
  for (const [knot] of solved) {
    for (const i of knot!.members) {
      row[i] = starts.length - 1;
      for (const target of knot!.targets) targets.push(target);
      starts.push(targets.length);
    }
  }
  const parts = new Float64Array(targets.length * width);
  for (const inLanes of solved) {
    const first = starts[row[inLanes[0]!.members[0]!]!]!;
    inLanes.forEach((knot, lane) => {
      adaptLane(knot, sides, width, lane);
      for (let at = 0; at < knot.parts.length; at++) parts[(first + at) * width + lane] = knot.parts[at]!;
    });
  }
  return { row, starts: Int32Array.from(starts), targets: Int32Array.from(targets), parts };
}

function adaptLane({ members, inside }: Knot, sides: Float64Array, width: number, lane: number): void {
  const own = Float64Array.from(members, (i) => sides[i * width + lane]!);
  inside.solve(own);
  members.forEach((i, k) => {
    sides[i * width + lane] = own[k]!;
  });
}

function sweepOne(
  { size, starts, targets, parts }: CycleRows,
  knotted: KnottedRows,
  pass: Float64Array,
  sides: Float64Array,
  v: Float64Array,
): void {
  const { row: knottedRow } = knotted;
  for (let i = 0; i < size; i++) {
    if (knottedRow[i]! >= 0) {
      sweepKnotted(knotted, knottedRow[i]!, i, sides, v, 1);
      continue;
    }
    const end = starts[i + 1]!;
    let sum = 0;
    for (let at = starts[i]!; at < end; at++) sum += parts[at]! * v[targets[at]!]!;
    v[i] = sides[i]! + pass[i]! * sum;
  }
}

function sweepFour(
  { size, starts, targets, parts }: CycleRows,
  knotted: KnottedRows,
  pass: Float64Array,
  sides: Float64Array,
  v: Float64Array,
): void {
  const { row: knottedRow } = knotted;
  for (let i = 0; i < size; i++) {
    if (knottedRow[i]! >= 0) {
      sweepKnotted(knotted, knottedRow[i]!, i, sides, v, LANES);
      continue;
    }
    const end = starts[i + 1]!;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let at = starts[i]!; at < end; at++) {
      const part = parts[at]!;
      const from = targets[at]! * LANES;
      s0 += part * v[from]!;
      s1 += part * v[from + 1]!;
      s2 += part * v[from + 2]!;
      s3 += part * v[from + 3]!;
    }
    const row = i * LANES;
    v[row] = sides[row]! + pass[row]! * s0;
    v[row + 1] = sides[row + 1]! + pass[row + 1]! * s1;
    v[row + 2] = sides[row + 2]! + pass[row + 2]! * s2;
    v[row + 3] = sides[row + 3]! + pass[row + 3]! * s3;
  }
}

function sweepKnotted(
  { starts, targets, parts }: KnottedRows,
  knottedRow: number,
  member: number,
  sides: Float64Array,
  v: Float64Array,
  width: number,
): void {
  for (let lane = 0; lane < width; lane++) {
    let sum = sides[member * width + lane]!;
    for (let at = starts[knottedRow]!; at < starts[knottedRow + 1]!; at++) {
      sum += parts[at * width + lane]! * v[targets[at]! * width + lane]!;
    }
    v[member * width + lane] = sum;
  }
}
