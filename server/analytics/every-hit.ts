/**
 * h(x) of every entity, for one risk or for several at once: what is expected to be hit, or another figure of the same
 * form. Several stand side by side in memory, so that one pass over the links serves four (method.md 3 and 6).
 */
import type { Blocks } from './blocks.ts';
import { CycleReader } from './cycle-reader.ts';
import { CycleSystem } from './cycle-system.ts';
import { LANES, type Lane, settleTogether } from './joint-settling.ts';
import type { LargeCycle } from './large-cycle.ts';
import { lastingColumn } from './lasting.ts';
import type { Supply } from './supply.ts';
import { UNWATCHED, type Watch } from './watch.ts';

/** Entities between two looks at whether anybody still waits. */
const STRETCH = 1 << 16;
/** Entities whose targets are laid out at a time: they stay in the nearest cache. */
const CHUNK = 1 << 10;

export interface SolvedSupply {
  readonly supply: Supply;
  readonly blocks: Blocks;
  /** By where they start in the order: see `largeCycles`. */
  readonly large: ReadonlyMap<number, LargeCycle>;
}

/** Figures of every entity, several at once. */
export interface Lanes {
  readonly count: number;
  /** Up to `width` figures side by side by entity, group by group: see `laneOf`. */
  readonly groups: readonly Float64Array[];
  /** 1 for a single figure, else LANES. */
  readonly width: number;
  /** Entities of loops that are closed for the first lane's risk, where a lane has a value for such. */
  readonly closed: readonly number[];
  /** Largest mass left walking in a cycle that was too slow to solve; 0 otherwise. */
  readonly unsolved: number;
}

/** h(x) of every entity for risks r(x): see `solveLanes`. */
export function everyHit(
  solved: SolvedSupply,
  risks: readonly Float64Array[],
  watch: Watch = UNWATCHED,
): Lanes {
  return solveLanes(
    solved,
    risks.map((risk) => ({ risk, target: risk })),
    watch,
  );
}

/**
 * The least solutions of v = target + (1 - risk) * (what the suppliers' v bring). Equal to solving one by one, to
 * the bit. O(links) for every four, more in large cycles.
 */
export function solveLanes(solved: SolvedSupply, lanes: readonly Lane[], watch: Watch = UNWATCHED): Lanes {
  const width = lanes.length === 1 ? 1 : LANES;
  const groups: Float64Array[] = [];
  const closed: number[] = [];
  let unsolved = 0;
  for (let first = 0; first < lanes.length; first += LANES) {
    const group = lanes.slice(first, first + LANES);
    const part: Watch = { progress: (done) => watch.progress((first + done * group.length) / lanes.length) };
    const values = lastingColumn(Float64Array, solved.supply.end.length * width);
    const pass = new PassOver(solved, group, values, width);
    unsolved = Math.max(unsolved, pass.solve(part));
    if (first === 0) closed.push(...pass.closed);
    groups.push(values);
  }
  return { count: lanes.length, groups, width, closed, unsolved };
}

/** One of the figures, by entity. */
export function laneOf({ groups, width }: Lanes, lane: number): Float64Array {
  const values = groups[Math.floor(lane / LANES)]!;
  if (width === 1) return values;
  const one = lastingColumn(Float64Array, values.length / width);
  const at = lane % LANES;
  for (let x = 0; x < one.length; x++) one[x] = values[x * width + at]!;
  return one;
}

/** The exposure of every buyer, 0 for all others: one step from each to its suppliers' h. O(links). */
export function buyersExpected({ offsets, supplier, weight }: Supply, hit: Float64Array): Float64Array {
  const expected = lastingColumn(Float64Array, hit.length);
  for (let x = 0; x < expected.length; x++) {
    const end = offsets[x + 1]!;
    let sum = 0;
    for (let link = offsets[x]!; link < end; link++) sum += weight[link]! * hit[supplier[link]!]!;
    expected[x] = Math.min(sum, 1);
  }
  return expected;
}

/** One pass over the links for as many figures as there are lanes: that of x for lane k is `values[x * width + k]`. */
class PassOver {
  readonly closed: number[] = [];
  private readonly solved: SolvedSupply;
  private readonly lanes: readonly Lane[];
  private readonly values: Float64Array;
  private readonly width: number;
  private readonly reader: CycleReader;
  /** 1 - r of the entities of one chunk, side by side. */
  private readonly passes: Float64Array;

  constructor(solved: SolvedSupply, lanes: readonly Lane[], values: Float64Array, width: number) {
    this.solved = solved;
    this.lanes = lanes;
    this.values = values;
    this.width = width;
    this.reader = new CycleReader(solved.supply.end.length);
    this.passes = new Float64Array(width === 1 ? 0 : CHUNK * LANES);
  }

  /** Returns the largest mass left walking. */
  solve(watch: Watch): number {
    const { order, cyclic } = this.solved.blocks;
    const count = order.length;
    let unsolved = 0;
    let at = 0;
    for (let c = 0; c <= cyclic.length; c += 2) {
      const start = cyclic[c] ?? count;
      for (; at < start; at = Math.min(start, at + STRETCH)) {
        if (start - at > STRETCH) watch.progress(at / count);
        this.run(order, at, Math.min(start, at + STRETCH));
      }
      if (start === count) break;
      at = cyclic[c + 1]!;
      unsolved = Math.max(unsolved, this.cycle(start, order.subarray(start, at)));
    }
    return unsolved;
  }

  private run(order: Int32Array, from: number, to: number): void {
    const { lanes, values, passes } = this;
    const { supply } = this.solved;
    if (this.width === 1) {
      sweepOne(supply, order, from, to, lanes[0]!, values);
      return;
    }
    for (let start = from; start < to; start += CHUNK) {
      const end = Math.min(to, start + CHUNK);
      for (let lane = 0; lane < lanes.length; lane++) {
        layOut(order, start, end, lanes[lane]!, lane, passes, values);
      }
      sweepFour(supply, order, start, end, passes, values);
    }
  }

  private cycle(start: number, members: Int32Array): number {
    const { lanes, values, width } = this;
    const { supply, large } = this.solved;
    const cycle = large.get(start);
    if (cycle?.sweeps !== undefined) {
      settleTogether(supply, cycle, lanes, values, width);
      return 0;
    }
    let unsolved = 0;
    for (let lane = 0, next = 0; lane < lanes.length; lane = next) {
      while (next < lanes.length && lanes[next]!.risk === lanes[lane]!.risk) next++;
      unsolved = Math.max(unsolved, this.together(members, lane, next));
    }
    return unsolved;
  }

  /** Solves a cycle for lanes of one risk. */
  private together(members: Int32Array, from: number, to: number): number {
    const { values, width } = this;
    const { supply } = this.solved;
    const lanes = this.lanes.slice(from, to);
    const sides = lanes.map((lane, k) => this.sideOf(members, lane, from + k));
    const hasSide = sides.some((side) => side.some((value) => value > 0));
    if (!hasSide && lanes.every(({ whereClosed = 0 }) => whereClosed === 0)) return 0;
    const rows = this.reader.weights(supply, members, lanes[0]!.risk);
    if (rows.leak.every((leak) => leak === 0)) {
      this.close(members, from, to);
      return 0;
    }
    const system = new CycleSystem(rows);
    system.solve(...sides);
    sides.forEach((side, k) => {
      for (let i = 0; i < members.length; i++) values[members[i]! * width + from + k] = side[i]!;
    });
    return system.unsolved;
  }

  /** What members have of their own and from outside the cycle; their values are 0 afterwards. */
  private sideOf(members: Int32Array, { risk, target }: Lane, lane: number): Float64Array {
    const { values, width } = this;
    const { supply } = this.solved;
    for (const x of members) values[x * width + lane] = 0;
    const side = new Float64Array(members.length);
    for (let i = 0; i < members.length; i++) {
      const x = members[i]!;
      side[i] = target[x]! + (1 - risk[x]!) * fromSuppliers(supply, x, values, width, lane);
    }
    return side;
  }

  private close(members: Int32Array, from: number, to: number): void {
    const { values, width } = this;
    for (let lane = from; lane < to; lane++) {
      const whereClosed = this.lanes[lane]!.whereClosed ?? 0;
      for (const x of members) values[x * width + lane] = whereClosed;
    }
    if (from === 0) for (const x of members) this.closed.push(x);
  }
}

function fromSuppliers(
  { offsets, supplier, weight }: Supply,
  x: number,
  values: Float64Array,
  width: number,
  lane: number,
): number {
  let sum = 0;
  for (let link = offsets[x]!; link < offsets[x + 1]!; link++) {
    sum += weight[link]! * values[supplier[link]! * width + lane]!;
  }
  return sum;
}

function sweepOne(
  { offsets, supplier, weight }: Supply,
  order: Int32Array,
  from: number,
  to: number,
  { risk, target }: Lane,
  v: Float64Array,
): void {
  for (let k = from; k < to; k++) {
    const x = order[k]!;
    const end = offsets[x + 1]!;
    let sum = 0;
    for (let link = offsets[x]!; link < end; link++) sum += weight[link]! * v[supplier[link]!]!;
    v[x] = target[x]! + (1 - risk[x]!) * sum;
  }
}

/** Lays out one lane of a run before it is swept. */
function layOut(
  order: Int32Array,
  from: number,
  to: number,
  { risk, target }: Lane,
  lane: number,
  passes: Float64Array,
  v: Float64Array,
): void {
  let own = lane;
  for (let k = from; k < to; k++) {
    const x = order[k]!;
    v[x * LANES + lane] = target[x]!;
    passes[own] = 1 - risk[x]!;
    own += LANES;
  }
}

/** As `sweepOne` for all lanes; v holds the targets before, lanes that are not used stay 0. */
function sweepFour(
  { offsets, supplier, weight }: Supply,
  order: Int32Array,
  from: number,
  to: number,
  passes: Float64Array,
  v: Float64Array,
): void {
  for (let k = from; k < to; k++) {
    const x = order[k]!;
    let link = offsets[x]!;
    const end = offsets[x + 1]!;
    if (link === end) continue;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (; link < end; link++) {
      const part = weight[link]!;
      const at = supplier[link]! * LANES;
      s0 += part * v[at]!;
      s1 += part * v[at + 1]!;
      s2 += part * v[at + 2]!;
      s3 += part * v[at + 3]!;
    }
    const row = x * LANES;
    const own = (k - from) * LANES;
    v[row] = v[row]! + passes[own]! * s0;
    v[row + 1] = v[row + 1]! + passes[own + 1]! * s1;
    v[row + 2] = v[row + 2]! + passes[own + 2]! * s2;
    v[row + 3] = v[row + 3]! + passes[own + 3]! * s3;
  }
}
