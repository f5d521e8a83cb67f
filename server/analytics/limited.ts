/**
 * The figures of every entity when the walk is cut after so many links (method.md 3, tier limit): the same equations,
 * unrolled. Low and high take the best and worst supplier at every tier anew: safe outer bounds.
 */
import type { RiskVector } from '../risk/risk-vector.ts';
import type { Supply } from './supply.ts';
import { takenFrom } from './takers.ts';
import type { Values } from './values.ts';

/** One figure as the walk reaches one link further: where it starts, what an entity adds, and how shares are taken. */
interface Recursion {
  value: Float64Array;
  next: Float64Array;
  /** What x adds where the walk may go on. */
  readonly target: (x: number) => number;
  readonly risk: Float64Array;
  readonly split: 'assumed' | 'known' | 'least' | 'most';
}

/** Values of a walk that stands on an entity and may take `links` more. */
export function limitedValues(supply: Supply, vector: RiskVector, links: number): Values {
  const { risk, riskHigh } = vector;
  const { end, opaque } = supply;
  const pass = (x: number) => 1 - risk[x]!;
  const none = () => 0;
  const hit = (x: number) => risk[x]!;
  const clean = (x: number) => pass(x) * end[x]!;
  const hitOrClean = (x: number) => risk[x]! + clean(x);
  const highTarget = (x: number) => riskHigh[x]! + (1 - riskHigh[x]!) * opaque[x]!;
  const count = risk.length;
  const start = (
    first: (x: number) => number,
    target: (x: number) => number,
    split: Recursion['split'],
    vectorUsed = risk,
  ): Recursion => ({
    value: Float64Array.from({ length: count }, (_, x) => first(x)),
    next: new Float64Array(count),
    target,
    risk: vectorUsed,
    split,
  });
  const run = (recursion: Recursion) => unroll(supply, recursion, links);
  return {
    hit: run(start(hit, hit, 'assumed')),
    clean: run(start(clean, clean, 'assumed')),
    opaque: run(start(none, (x) => pass(x) * opaque[x]!, 'assumed')),
    beyond: run(start((x) => (end[x] ? 0 : pass(x)), none, 'assumed')),
    covered: run(start(hitOrClean, hitOrClean, 'known')),
    low: run(start(hit, hit, 'least')),
    high: run(start((x) => (end[x] ? riskHigh[x]! : 1), highTarget, 'most', riskHigh)),
  };
}

function unroll(supply: Supply, recursion: Recursion, links: number): Float64Array {
  for (let step = 0; step < links; step++) {
    if (!advance(supply, recursion)) break;
    const { value, next } = recursion;
    recursion.value = next;
    recursion.next = value;
  }
  return recursion.value;
}

/** Fills in `next`; false where nothing changed, so that nothing further will. */
function advance(supply: Supply, { value, next, target, risk, split }: Recursion): boolean {
  const { offsets, supplier, known, weight, remainderOffsets } = supply;
  const shares = split === 'assumed' ? weight : known;
  const chooses = split === 'least' || split === 'most';
  let changed = false;
  for (let x = 0; x < value.length; x++) {
    const end = offsets[x + 1]!;
    let sum = 0;
    for (let link = offsets[x]!; link < end; link++) sum += shares[link]! * value[supplier[link]!]!;
    if (chooses && remainderOffsets[x + 1]! > remainderOffsets[x]!)
      sum += takenFrom(supply, x, value, split === 'most');
    const after = target(x) + (1 - risk[x]!) * sum;
    if (after !== value[x]) changed = true;
    next[x] = after;
  }
  return changed;
}
