/** The figures of every entity when the walk goes on to its ends (method.md 3 and 6). */
import type { Projection } from '../projection/projection.ts';
import type { RiskVector } from '../risk/risk-vector.ts';
import type { Beside, Bounds, BoundsTask } from './beside.ts';
import { type Blocks, condense } from './blocks.ts';
import { laneOf, solveLanes } from './every-hit.ts';
import { type LargeCycle, largeCycles } from './large-cycle.ts';
import { lastingColumn } from './lasting.ts';
import { type LeastWalk, least } from './least.ts';
import type { Supply } from './supply.ts';
import { sweep, type Walk } from './sweep.ts';
import type { Values } from './values.ts';
import { UNWATCHED, type Watch } from './watch.ts';

export interface Unlimited {
  readonly values: Values;
  /** 1 for members of closed loops as the expected shares make them: wholly opaque. */
  readonly closed: Uint8Array;
  /** Mass left walking in cycles too slow to solve; 0 otherwise. */
  readonly unsolved: number;
}

interface ReadSupply {
  readonly blocks: Blocks;
  readonly large?: ReadonlyMap<number, LargeCycle>;
}

/** Every walk that the figures are made of, over one supply graph and one r(x). */
export interface Walks {
  readonly risk: Float64Array;
  /** Large cycles as they were read out of the supply graph, where they are at hand. */
  readonly large: ReadonlyMap<number, LargeCycle> | undefined;
  readonly expected: Walk;
  /** Targets of the expected walk: hit, clean, opaque. */
  readonly ends: readonly [hit: Float64Array, clean: Float64Array, opaque: Float64Array];
  /** Along known shares only: what is assumed counts as opaque. */
  readonly covered: Walk;
  readonly coveredTarget: Float64Array;
  readonly low: LeastWalk;
  /** high = 1 - the least that can end clean; valued beside it under the same choices, so that equal figures are equal. */
  readonly high: LeastWalk;
}

/** Who waits for the solution, and who does a part of it. */
export interface Solving {
  readonly watch?: Watch;
  readonly beside?: Beside;
}

type Expected = Pick<Values, 'hit' | 'clean' | 'opaque'> & Pick<Unlimited, 'closed' | 'unsolved'>;

/** The figures and what they are derived from. */
export interface Solved extends Unlimited {
  /** The least that can end clean: what the choices of `high` are made by. */
  readonly leastClean: Float64Array;
}

/** The last is what was found in the supply graph, where it is at hand. */
export function unlimitedValues(
  projection: Projection,
  supply: Supply,
  vector: RiskVector,
  read: ReadSupply = { blocks: condense(projection, supply) },
  { watch = UNWATCHED, beside = workedOutHere }: Solving = {},
): Unlimited {
  const bounds = beside({ supply, blocks: read.blocks, vector }, watch);
  const expected = solveExpected(walksOf(supply, vector, read), watch);
  const { leastClean: _, ...figures } = solved(expected, bounds());
  return figures;
}

const workedOutHere: Beside = (task, watch) => () => boundsOf(task, watch);

/** Coverage, low and high of every entity: they need nothing of the expected figures. */
export function boundsOf({ supply, blocks, vector }: BoundsTask, watch: Watch): Bounds {
  return solveBounds(walksOf(supply, vector, { blocks }), watch);
}

export function walksOf(
  supply: Supply,
  { risk, riskHigh }: RiskVector,
  { blocks, large }: ReadSupply,
): Walks {
  const pass = risk.map((r) => 1 - r);
  const expected = walkOf(supply, supply.weight, blocks, risk, pass);
  const clean = times(pass, supply.end);
  const same = riskHigh === risk;
  const passHigh = same ? pass : riskHigh.map((r) => 1 - r);
  const worst = same ? expected : walkOf(supply, supply.weight, blocks, riskHigh, passHigh);
  return {
    risk,
    large,
    expected,
    ends: [risk, clean, times(pass, supply.opaque)],
    covered: walkOf(supply, supply.known, blocks, risk, pass, supply.assumed),
    coveredTarget: risk.map((r, x) => r + clean[x]!),
    low: { ...expected, target: risk },
    high: {
      ...worst,
      target: same ? clean : times(passHigh, supply.end),
      companion: { target: riskHigh.map((r, x) => r + passHigh[x]! * supply.opaque[x]!), whereNone: 1 },
    },
  };
}

export function solveWalks(walks: Walks): Solved {
  return solved(solveExpected(walks, UNWATCHED), solveBounds(walks, UNWATCHED));
}

function solveExpected({ expected, ends, risk, large }: Walks, watch: Watch): Expected {
  const { supply, blocks } = expected;
  const [hit, clean, opaque] = ends;
  const read = { supply, blocks, large: large ?? largeCycles(supply, blocks) };
  const lanes = solveLanes(
    read,
    [
      { risk, target: hit },
      { risk, target: clean },
      { risk, target: opaque, whereClosed: 1 },
    ],
    watch,
  );
  const closed = lastingColumn(Uint8Array, risk.length);
  for (const x of lanes.closed) closed[x] = 1;
  return {
    hit: laneOf(lanes, 0),
    clean: laneOf(lanes, 1),
    opaque: laneOf(lanes, 2),
    closed,
    unsolved: lanes.unsolved,
  };
}

function solveBounds({ covered, coveredTarget, ...walks }: Walks, watch: Watch): Bounds {
  const known = sweep(covered, [coveredTarget], [0], watch);
  const low = least(walks.low, watch);
  const high = least(walks.high, watch);
  return {
    covered: known.values[0]!,
    low: low.value,
    high: high.companion,
    leastClean: high.value,
    unsolved: Math.max(known.unsolved, low.unsolved, high.unsolved),
  };
}

function solved({ closed, unsolved, ...expected }: Expected, bounds: Bounds): Solved {
  const { leastClean, unsolved: unsolvedBounds, ...figures } = bounds;
  return {
    values: { ...expected, beyond: null, ...figures },
    leastClean,
    closed,
    unsolved: Math.max(unsolved, unsolvedBounds),
  };
}

function walkOf(
  supply: Supply,
  shares: Float64Array,
  blocks: Blocks,
  risk: Float64Array,
  pass: Float64Array,
  alsoEnds?: Float64Array,
): Walk {
  const { end, opaque } = supply;
  const ends = risk.map((r, x) => r + pass[x]! * (end[x]! + opaque[x]! + (alsoEnds?.[x] ?? 0)));
  return { supply, shares, blocks, pass, ends };
}

function times(a: Float64Array, b: Float64Array | Uint8Array): Float64Array {
  return a.map((value, x) => value * b[x]!);
}
