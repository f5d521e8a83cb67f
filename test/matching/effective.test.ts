import { describe, expect, test } from 'vitest';
import { effectiveMatches, type RecordedMatch } from '../../server/matching/effective.ts';
import type { MatchState } from '../../server/model.ts';

let number = 0;
const row = (a: string, b: string, state: MatchState, more: Partial<RecordedMatch> = {}): RecordedMatch => {
  number++;
  return { id: `match:${number}`, a, b, state, import: number, ...more };
};
const possible = (more = {}) => row('own:a', 'own:b', 'possible', { score: 0.8, ...more });
const byIdentifier = (more = {}) =>
  row('own:a', 'own:b', 'confirmed', { decidedBy: 'identifier', score: 1, ...more });
const decided = (state: MatchState, day: number, more = {}) =>
  row('own:b', 'own:a', state, { decidedBy: 'Jane', decidedAt: `2026-11-0${day}T00:00:00.000Z`, ...more });

describe('of a pair holds', () => {
  test.each<[string, RecordedMatch[], MatchState, string | undefined]>([
    ['possible, where only names speak', [possible()], 'possible', undefined],
    ['a confirmation by identifier over names', [byIdentifier(), possible()], 'confirmed', 'identifier'],
    ['a rejection over an identifier', [decided('rejected', 1), byIdentifier()], 'rejected', 'Jane'],
    ['the later decision', [decided('confirmed', 3), decided('rejected', 2)], 'confirmed', 'Jane'],
    [
      'a case opened again over what was confirmed',
      [decided('possible', 2), byIdentifier()],
      'possible',
      'Jane',
    ],
    [
      'what a table asserts without a name',
      [row('own:a', 'own:b', 'rejected'), byIdentifier()],
      'rejected',
      undefined,
    ],
    [
      'the later import of one moment',
      [decided('rejected', 1), decided('confirmed', 1)],
      'confirmed',
      'Jane',
    ],
  ])('%s', (_, rows, state, by) => {
    for (const order of [rows, rows.toReversed()]) {
      const [match, ...others] = effectiveMatches(order);
      expect(others).toEqual([]);
      expect(match).toMatchObject({ a: 'own:a', b: 'own:b', state });
      expect(match!.decidedBy).toBe(by);
      expect(match!.history).toHaveLength(rows.length);
    }
  });

  test('nothing, of an entity with itself', () => {
    expect(effectiveMatches([row('own:a', 'own:a', 'rejected')])).toEqual([]);
  });

  test('the score of its names beside a decision that has none', () => {
    expect(effectiveMatches([possible(), decided('rejected', 1)])[0]!.score).toBe(0.8);
  });
});
