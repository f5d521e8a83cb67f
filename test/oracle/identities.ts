import { differencesInPaths } from './compare.ts';
import type { Oracle, OracleExposure } from './oracle.ts';

/**
 * What must hold of any answer, whoever computed it: usable on the product's answers too (they have the same
 * fields). Each check returns what is wrong, in words; nothing wrong is an empty list.
 */
const CLOSE = 1e-10;

const total = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);

function differs(what: string, actual: number, expected: number): string[] {
  return Math.abs(actual - expected) <= CLOSE ? [] : [`${what}: ${actual}, not ${expected}`];
}

function exceeds(what: string, lower: number, upper: number): string[] {
  return lower <= upper + CLOSE ? [] : [`${what}: ${lower} > ${upper}`];
}

/** "hit + clean end + opaque + beyond the tier limit = 1", and the figures that must agree with it. */
function massFaults({ mass, expected, low, high, coverage, ofTraced }: OracleExposure): string[] {
  const { hit, clean, opaque, beyondLimit } = mass;
  return [
    ...differs('four masses', hit + clean + opaque + beyondLimit, 1),
    ...differs('hit against expected', hit, expected),
    ...exceeds('low, expected', low, expected),
    ...exceeds('expected, high', expected, high),
    ...exceeds('hit + opaque + beyond, high', hit + opaque + beyondLimit, high),
    ...exceeds('0, low', 0, low),
    ...exceeds('high, 1', high, 1),
    ...exceeds('coverage, hit + clean', coverage, hit + clean),
    ...(ofTraced === null ? [] : differs('ofTraced', ofTraced * (hit + clean), hit)),
  ];
}

/** "Row t: arriving(t) = hit + clean + opaque + arriving(t+1)." */
function tierFaults({ byTier, mass, expected }: OracleExposure, limited: boolean): string[] {
  const faults = byTier.flatMap((row, t) => {
    const next = byTier[t + 1];
    if (!next) return [];
    return differs(`tier ${t}`, row.arriving, row.hit + row.clean + row.opaque + next.arriving);
  });
  const last = byTier[byTier.length - 1]!;
  const left = last.arriving - last.hit - last.clean - last.opaque;
  const ended = total(byTier.map((row) => row.hit));
  return [
    ...faults,
    ...exceeds('hit by tier, expected', ended, expected),
    ...exceeds('expected, hit by tier and what is left', expected, ended + left),
    ...(limited ? differs('what stands at the limit', left, mass.beyondLimit) : []),
    ...exceeds('opaque by tier, opaque', total(byTier.map((row) => row.opaque)), mass.opaque),
  ];
}

/** "contributions add up to the exposure"; trace gaps "add up to mass.opaque". */
function sumFaults({ contributions, expected, gaps, mass }: OracleExposure): string[] {
  return [
    ...differs('contributions', total(contributions.map((row) => row.contribution)), expected),
    ...contributions.flatMap((row) => differs(row.entity, row.arrival * row.risk, row.contribution)),
    ...differs('gaps', total(gaps.map((row) => row.mass)), mass.opaque),
  ];
}

/** Reach ignores shares, so it finds whoever contributes, at that tier or nearer. */
function reachFaults(answer: Oracle, buyer: string, { contributions }: OracleExposure): string[] {
  const reached = new Map(answer.reach(buyer).map((row) => [row.entity, row]));
  return contributions.flatMap(({ entity, tier }) => {
    const row = reached.get(entity);
    return row ? exceeds(`tier of ${entity}`, row.tier, tier) : [`${entity} contributes but is not reached`];
  });
}

/** Paths are descending, never more than the exposure, and all of it where all are listed. */
function pathFaults(answer: Oracle, buyer: string, { expected }: OracleExposure): string[] {
  const k = 200;
  const { paths, explained, complete } = answer.paths(buyer, k);
  const sum = total(paths.map((path) => path.contribution));
  return [
    ...differencesInPaths(answer, buyer, paths),
    ...exceeds('paths, expected', sum, expected),
    ...(complete && paths.length < k ? differs('all paths', sum, expected) : []),
    ...(expected > 0 ? differs('explained', explained * expected, sum) : differs('explained', explained, 1)),
  ];
}

/** "f(x) = a(x) / (arrivals at x of a walk started on x, start included)": through is f(x) h(x). No tier limit. */
function throughFaults(answer: Oracle, buyer: string, figures: OracleExposure): string[] {
  return answer.buyers.flatMap((x) => {
    const r = answer.r.get(x)!;
    const row = figures.contributions.find((c) => c.entity === x);
    if (x === buyer || !row) return [];
    const own = answer.exposure(x);
    const returns = own.contributions.find((c) => c.entity === x)?.arrival ?? 0;
    // A walk that starts on x stands there unhit by x with 1 - r(x): only so much of it returns.
    const f = row.arrival / (1 + (1 - r) * returns);
    const h = r + (1 - r) * own.expected;
    return differs(`through ${x}`, answer.through(buyer, x), f * h);
  });
}

export function faultsOf(answer: Oracle, buyer: string): string[] {
  const figures = answer.exposure(buyer);
  const limited = answer.model.tiers !== undefined;
  return [
    ...massFaults(figures),
    ...tierFaults(figures, limited),
    ...sumFaults(figures),
    ...reachFaults(answer, buyer, figures),
    ...pathFaults(answer, buyer, figures),
    ...(limited ? [] : throughFaults(answer, buyer, figures)),
  ];
}
