/** What the bench says of its figures: the least of all rounds, and every target by what it says. */
import { describe, expect, test } from 'vitest';
import type { Case } from '../../bench/case.ts';
import { CASES } from '../../bench/cases/index.ts';
import { findingsOf, held } from '../../bench/report.ts';
import { tableOf } from '../../bench/table.ts';

const SIZE = { entities: 30_000, links: 150_000 };

const example = (targets: Case['targets']): Case => ({
  name: 'example',
  measures: { ours: { title: 'ours', unit: 'ms' }, theirs: { title: 'theirs', unit: 'ms' } },
  targets,
  open: () => Promise.reject(new Error('not to be opened')),
});

const VALUES = new Map([
  ['ours', [4, 2, 3]],
  ['theirs', [500, 400]],
]);

const first = (targets: Case['targets']) => findingsOf(example(targets), SIZE, VALUES)[0]!;

describe('a target', () => {
  test.each([
    [{ measure: 'ours', against: 'theirs', timesFaster: 200 }, true, '200 times faster than theirs'],
    [{ measure: 'ours', against: 'theirs', timesFaster: 201 }, false, '200 times faster than theirs'],
    [{ measure: 'theirs', against: 'ours', atMost: 200 }, true, '200 times ours'],
    [{ measure: 'theirs', against: 'ours', atMost: 199 }, false, '200 times ours'],
    [{ measure: 'ours', atMost: 2 }, true, ''],
    [{ measure: 'ours', atMost: 1.9 }, false, ''],
  ])('%j is met: %s', (target, met, words) => {
    const finding = findingsOf(example([target]), SIZE, VALUES).find((each) => each.target)!;
    expect(finding.target?.met).toBe(met);
    expect(held(finding)).toBe(words);
  });
});

test('a figure is the least of its rounds, with how far they spread, and its ratio is over its peer', () => {
  expect(first([{ measure: 'ours', against: 'theirs', timesFaster: 2 }])).toMatchObject({
    name: 'example/ours',
    size: '30000/150000',
    unit: 'ms',
    value: 2,
    min: 2,
    max: 4,
    peer: 'theirs',
    ratio: 2 / 400,
  });
});

test('the table groups digits and says what is not met', () => {
  const table = tableOf(findingsOf(example([{ measure: 'ours', atMost: 1 }]), SIZE, VALUES));
  const cells = table.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  expect(cells[2]).toEqual(['example/ours', 'ours', '30,000/150,000', '2 ms', '4', '', 'at most 1 ms', 'NO']);
  expect(cells.map(({ length }) => length)).toEqual([8, 8, 8, 8]);
});

test('every case has a name of its own and targets that speak of its measures', () => {
  expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
  for (const { measures, targets } of CASES) {
    for (const { measure, against, atMost, timesFaster } of targets) {
      expect(Object.keys(measures)).toEqual(expect.arrayContaining([measure, against ?? measure]));
      expect([atMost, timesFaster].filter((limit) => limit !== undefined)).toHaveLength(1);
    }
  }
});
