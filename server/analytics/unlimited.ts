/** The figures of every entity when the walk goes on to its ends (method.md 3 and 6). */
import type { Projection } from '../projection/projection.ts';
import type { RiskVector } from '../risk/risk-vector.ts';
import { type Blocks, condense } from './blocks.ts';
import type { LargeCycle } from './large-cycle.ts';
import { least } from './least.ts';
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

/** The last is what was found in the supply graph, where it is at hand. */
export function unlimitedValues(
  projection: Projection,
  supply: Supply,
  vector: RiskVector,
  { blocks, large }: ReadSupply = { blocks: condense(projection, supply) },
): Unlimited {
  const { risk } = vector;
  const pass = risk.map((r) => 1 - r);
  const expected = walkOf(supply, supply.weight, blocks, risk, pass);
  const asRead = large ? { ...expected, asRead: { large, risk } } : expected;
  const clean = times(pass, supply.end);
  const opaque = times(pass, supply.opaque);

  const { values, closed, unsolved } = sweep(asRead, [risk, clean, opaque], [0, 0, 1]);
  const closedFlags = new Uint8Array(risk.length);
  for (const x of closed) closedFlags[x] = 1;
  const covered = coveredBy(expected, risk, clean);
  const low = least({ ...expected, target: risk });
  const high = highest(expected, vector, clean);
  return {
    values: {
      hit: values[0]!,
      clean: values[1]!,
      opaque: values[2]!,
      beyond: null,
      covered: covered.values[0]!,
      low: low.value,
      high: high.companion,
    },
    closed: closedFlags,
    unsolved: Math.max(unsolved, covered.unsolved, low.unsolved, high.unsolved),
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

/** The walk along known shares only: what is assumed counts as opaque. */
function coveredBy({ supply, blocks, pass }: Walk, risk: Float64Array, clean: Float64Array) {
  const walk = walkOf(supply, supply.known, blocks, risk, pass, supply.assumed);
  return sweep(walk, [risk.map((r, x) => r + clean[x]!)], [0]);
}

/** high = 1 - the least that can end clean; valued beside it under the same choices, so that equal figures are equal. */
function highest(expected: Walk, { risk, riskHigh }: RiskVector, clean: Float64Array) {
  const { supply, blocks } = expected;
  const same = riskHigh === risk;
  const pass = same ? expected.pass : riskHigh.map((r) => 1 - r);
  const walk = same ? expected : walkOf(supply, supply.weight, blocks, riskHigh, pass);
  return least({
    ...walk,
    target: same ? clean : times(pass, supply.end),
    companion: { target: riskHigh.map((r, x) => r + pass[x]! * supply.opaque[x]!), whereNone: 1 },
  });
}

function times(a: Float64Array, b: Float64Array | Uint8Array): Float64Array {
  return a.map((value, x) => value * b[x]!);
}
