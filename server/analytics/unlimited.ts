/** The figures of every entity when the walk goes on to its ends (method.md 3 and 6). */
import type { Projection } from '../projection/projection.ts';
import type { RiskVector } from '../risk/risk-vector.ts';
import { type Blocks, condense } from './blocks.ts';
import type { LargeCycle } from './large-cycle.ts';
import { type LeastWalk, least } from './least.ts';
import type { Supply } from './supply.ts';
import { sweep, type Walk } from './sweep.ts';
import type { Values } from './values.ts';

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
): Unlimited {
  const { leastClean: _, ...figures } = solveWalks(walksOf(supply, vector, read));
  return figures;
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
    expected: large ? { ...expected, asRead: { large, risk } } : expected,
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

export function solveWalks({ expected, ends, covered, coveredTarget, ...bounds }: Walks): Solved {
  const { values, closed, unsolved } = sweep(expected, ends, [0, 0, 1]);
  const closedFlags = new Uint8Array(expected.pass.length);
  for (const x of closed) closedFlags[x] = 1;
  const known = sweep(covered, [coveredTarget], [0]);
  const low = least(bounds.low);
  const high = least(bounds.high);
  return {
    values: {
      hit: values[0]!,
      clean: values[1]!,
      opaque: values[2]!,
      beyond: null,
      covered: known.values[0]!,
      low: low.value,
      high: high.companion,
    },
    leastClean: high.value,
    closed: closedFlags,
    unsolved: Math.max(unsolved, known.unsolved, low.unsolved, high.unsolved),
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
