/** The figures of one entity from those of its suppliers: the rows of the full sweeps, all at once (method.md 3). */

import type { RiskVector } from '../../risk/risk-vector.ts';
import type { Figures } from '../answer.ts';
import { figuresFrom } from '../figures.ts';
import { CLEAN, COVERED, HIGH, HIT, LEAST_CLEAN, LOW, OPAQUE, STRIDE } from './figure-values.ts';
import type { Row } from './patch.ts';

/**
 * Overwrites the figures of x in `values`. The sums run in the order of `sweepRun` and `leastInOrder`, so that the
 * figures are theirs to the last bit. O(links).
 */
export function computeRow(
  x: number,
  { supply, at, members }: Row,
  { risk, riskHigh }: RiskVector,
  values: Float64Array,
): void {
  const { offsets, supplier, weight, known } = supply;
  const end = offsets[at + 1]!;
  let hit = 0;
  let clean = 0;
  let opaque = 0;
  let covered = 0;
  let low = 0;
  let leastClean = 0;
  let high = 0;
  for (let link = offsets[at]!; link < end; link++) {
    const u = supplier[link]!;
    const from = (members ? members[u]! : u) * STRIDE;
    const share = weight[link]!;
    const stated = known[link]!;
    hit += share * values[from]!;
    clean += share * values[from + CLEAN]!;
    opaque += share * values[from + OPAQUE]!;
    covered += stated * values[from + COVERED]!;
    low += stated * values[from + LOW]!;
    leastClean += stated * values[from + LEAST_CLEAN]!;
    high += stated * values[from + HIGH]!;
  }
  for (let rest = supply.remainderOffsets[at]!; rest < supply.remainderOffsets[at + 1]!; rest++) {
    const part = supply.remainder[rest]!;
    low += part * values[bestFor(LOW, rest, supply, members, values) + LOW]!;
    const chosen = bestFor(LEAST_CLEAN, rest, supply, members, values);
    leastClean += part * values[chosen + LEAST_CLEAN]!;
    high += part * values[chosen + HIGH]!;
  }
  const r = risk[x]!;
  const rHigh = riskHigh[x]!;
  const pass = 1 - r;
  const passHigh = 1 - rHigh;
  const into = x * STRIDE;
  values[into + HIT] = pass > 0 ? r + pass * hit : r;
  const ends = pass * supply.end[at]!;
  values[into + CLEAN] = pass > 0 ? ends + pass * clean : ends;
  const stops = pass * supply.opaque[at]!;
  values[into + OPAQUE] = pass > 0 ? stops + pass * opaque : stops;
  values[into + COVERED] = pass > 0 ? r + ends + pass * covered : r + ends;
  values[into + LOW] = pass > 0 ? r + pass * low : r;
  const endsClean = passHigh * supply.end[at]!;
  values[into + LEAST_CLEAN] = passHigh > 0 ? endsClean + passHigh * leastClean : endsClean;
  const worst = rHigh + passHigh * supply.opaque[at]!;
  values[into + HIGH] = passHigh > 0 ? worst + passHigh * high : worst;
}

/** The figures of a row's entity as a buyer: those of `figuresOf` to the last bit. O(links). */
export function figuresOfRow({ supply, at, members }: Row, values: Float64Array): Figures {
  const { offsets, supplier, weight, known } = supply;
  const end = offsets[at + 1]!;
  let hit = 0;
  let clean = 0;
  let opaque = 0;
  let covered = 0;
  let low = 0;
  let high = 0;
  for (let link = offsets[at]!; link < end; link++) {
    const u = supplier[link]!;
    const from = (members ? members[u]! : u) * STRIDE;
    const share = weight[link]!;
    const stated = known[link]!;
    hit += share * values[from]!;
    clean += share * values[from + CLEAN]!;
    opaque += share * values[from + OPAQUE]!;
    covered += stated * values[from + COVERED]!;
    low += stated * values[from + LOW]!;
    high += stated * values[from + HIGH]!;
  }
  let lowTaken = 0;
  let highTaken = 0;
  for (let rest = supply.remainderOffsets[at]!; rest < supply.remainderOffsets[at + 1]!; rest++) {
    const part = supply.remainder[rest]!;
    lowTaken += part * values[bestFor(LOW, rest, supply, members, values) + LOW]!;
    highTaken += part * mostOf(HIGH, rest, supply, members, values);
  }
  const ends = supply.end[at]!;
  return figuresFrom({
    hit,
    low: low + lowTaken,
    high: high + supply.opaque[at]! + highTaken,
    covered: ends + covered,
    clean: ends + clean,
    opaque: supply.opaque[at]! + opaque,
    beyond: 0,
  });
}

/** Where the figures stand of the supplier that takes a remainder with the least of one figure, the first of equals. */
function bestFor(
  figure: number,
  rest: number,
  { takerOffsets, takers, supplier }: Row['supply'],
  members: Int32Array | undefined,
  values: Float64Array,
): number {
  const end = takerOffsets[rest + 1]!;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let at = takerOffsets[rest]!; at < end; at++) {
    const u = supplier[takers[at]!]!;
    const from = (members ? members[u]! : u) * STRIDE;
    const value = values[from + figure]!;
    if (value >= least) continue;
    best = from;
    least = value;
  }
  return best;
}

function mostOf(
  figure: number,
  rest: number,
  { takerOffsets, takers, supplier }: Row['supply'],
  members: Int32Array | undefined,
  values: Float64Array,
): number {
  let most = 0;
  for (let at = takerOffsets[rest]!; at < takerOffsets[rest + 1]!; at++) {
    const u = supplier[takers[at]!]!;
    most = Math.max(most, values[(members ? members[u]! : u) * STRIDE + figure]!);
  }
  return most;
}
