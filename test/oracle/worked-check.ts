import { type Oracle, oracle } from './oracle.ts';
import type { Worked } from './worked-support.ts';

type Cell = string | number | boolean | null;

const same = (a: Cell, b: Cell): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 1e-12 : a === b;

/** Compares tables cell by cell: numbers within 1e-12, the rest exactly; an expectation left out is not checked. */
function compare(what: string, actual: Cell[][], expected: readonly Cell[][] | undefined): string[] {
  if (!expected) return [];
  const equal =
    actual.length === expected.length &&
    actual.every(
      (row, i) => row.length === expected[i]!.length && row.every((cell, j) => same(cell, expected[i]![j]!)),
    );
  return equal ? [] : [`${what}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`];
}

function pathFaults(answer: Oracle, { buyer, figures }: Worked): string[] {
  if (!figures.paths) return [];
  const { paths, explained } = answer.paths(buyer, Math.max(1, figures.paths.length));
  return [
    ...compare(
      'paths',
      paths.map((path) => [path.contribution, path.entities.join(' ')]),
      figures.paths,
    ),
    ...compare(
      'links',
      paths.slice(0, 1).map((path) => path.links),
      figures.links && [figures.links],
    ),
    ...compare(
      'explained',
      [[explained]],
      figures.explained === undefined ? undefined : [[figures.explained]],
    ),
  ];
}

/** What the oracle says otherwise than the hand-worked example. */
export function faultsOfWorked(worked: Worked): string[] {
  const { buyer, figures } = worked;
  const answer = oracle(worked.tables, worked.question);
  const got = answer.exposure(buyer);
  const { hit, clean, opaque, beyondLimit } = got.mass;
  return [
    ...compare(
      'low, expected, high, coverage',
      [[got.low, got.expected, got.high, got.coverage]],
      [[figures.low, figures.expected, figures.high, figures.coverage]],
    ),
    ...compare('mass', [[hit, clean, opaque, beyondLimit]], [figures.mass]),
    ...compare(
      'ofTraced',
      [[got.ofTraced]],
      figures.ofTraced === undefined ? undefined : [[figures.ofTraced]],
    ),
    ...compare(
      'contributions',
      got.contributions.map((c) => [c.entity, c.tier, c.arrival, c.contribution]),
      figures.contributions,
    ),
    ...compare(
      'byTier',
      got.byTier.map((t) => [t.arriving, t.hit, t.clean, t.opaque]),
      figures.byTier,
    ),
    ...compare(
      'gaps',
      got.gaps.map((gap) => [gap.entity, gap.mass]),
      figures.gaps,
    ),
    ...compare(
      'assumed',
      got.assumed.map((row) => [row.entity, row.mass]),
      figures.assumed,
    ),
    ...compare(
      'reach',
      answer.reach(buyer).map((row) => [row.entity, row.tier, row.tierAtLeast, row.path.join(' ')]),
      figures.reach,
    ),
    ...pathFaults(answer, worked),
    ...(figures.through ?? []).flatMap(([x, value]) =>
      compare(`through ${x}`, [[answer.through(buyer, x)]], [[value]]),
    ),
    ...(figures.dependency ?? []).flatMap(([x, value]) =>
      compare(`dependency ${x}`, [[answer.dependency(buyer, x)]], [[value]]),
    ),
    ...(figures.gains ?? []).flatMap(([x, lowGain, highGain]) => {
      const gain = answer.gain(buyer, x);
      return compare(`gains ${x}`, [[gain.lowGain, gain.highGain]], [[lowGain, highGain]]);
    }),
  ];
}
