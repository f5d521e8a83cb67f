import { describe, expect, test } from 'vitest';
import type { EffectiveMatch } from '../../server/matching/effective.ts';
import { mergeGroups } from '../../server/matching/merge-groups.ts';
import type { MatchState } from '../../server/model.ts';
import { random } from '../oracle/random.ts';

const pair = (
  a: string,
  b: string,
  state: MatchState,
  more: Partial<EffectiveMatch> = {},
): EffectiveMatch => ({
  a: a < b ? a : b,
  b: a < b ? b : a,
  state,
  decidedBy: 'identifier',
  history: [],
  ...more,
});
const person = { decidedBy: 'Jane' };
const groupsOf = (matches: EffectiveMatch[]) => mergeGroups(matches, () => 'company').groups;

describe('entities are one', () => {
  test('through others: a = b and b = c make a = c', () => {
    const matches = [pair('own:b', 'own:c', 'confirmed'), pair('own:a', 'own:b', 'confirmed')];
    expect(groupsOf(matches)).toEqual([['own:a', 'own:b', 'own:c']]);
  });

  test('not where it is only possible', () => {
    expect(groupsOf([pair('own:a', 'own:b', 'possible')])).toEqual([]);
  });
});

describe('a rejected pair never comes into one group', () => {
  const rejected = pair('own:a', 'own:c', 'rejected', person);

  test('the weaker of two confirmations is dropped and told', () => {
    const matches = [
      pair('own:a', 'own:b', 'confirmed'),
      pair('own:b', 'own:c', 'confirmed', person),
      rejected,
    ];
    expect(mergeGroups(matches, () => 'company')).toEqual({
      groups: [['own:b', 'own:c']],
      dropped: [{ a: 'own:a', b: 'own:b', because: 'rejected', apart: ['own:a', 'own:c'] }],
    });
  });
});

describe('identifiers of one register keep apart', () => {
  const chain = (one: string, other: string, more = {}) => [
    pair(one, 'own:x', 'confirmed', more),
    pair('own:x', other, 'confirmed', more),
  ];
  test.each([
    ['two LEI are not joined by a third entity', 'lei:A', 'lei:B', {}, 1],
    ['a person may join two LEI', 'lei:A', 'lei:B', person, 0],
    ['not even a person joins two RMI ids', 'rmi:CID000001', 'rmi:CID000002', person, 1],
    ['own numbers keep nothing apart', 'own:A', 'own:B', {}, 0],
  ])('%s', (_, one, other, more, count) => {
    expect(mergeGroups(chain(one, other, more), () => 'smelter').dropped).toHaveLength(count);
  });

  test('nor are a smelter and a company', () => {
    const kinds = (id: string) => (id === 'own:a' ? 'smelter' : 'company');
    expect(mergeGroups([pair('own:a', 'own:b', 'confirmed', person)], kinds)).toMatchObject({
      groups: [],
      dropped: [{ because: 'kind' }],
    });
  });
});

/** What can be reached over some pairs, by plain search. */
function reached(from: string, pairs: readonly EffectiveMatch[]): Set<string> {
  const found = new Set([from]);
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const { a, b } of pairs) {
      if (found.has(a)) found.add(b);
      if (found.has(b)) found.add(a);
    }
  }
  return found;
}

test('of random pairs, groups are what the followed confirmations connect, none holds a rejected pair, and each dropped one would have brought one in', () => {
  let conflicts = 0;
  for (let seed = 1; seed <= 200; seed++) {
    const draw = random(seed);
    const states: MatchState[] = ['confirmed', 'confirmed', 'confirmed', 'rejected', 'possible'];
    const matches: EffectiveMatch[] = [];
    for (let i = 0; i < 9; i++) {
      for (let j = i + 1; j < 9; j++) {
        if (draw.chance(0.7)) continue;
        const state = draw.pick(states);
        const score = draw.int(0, 3) / 4;
        matches.push(pair(`own:${i}`, `own:${j}`, state, { score, ...(draw.chance(0.3) && person) }));
      }
    }
    const { groups, dropped } = mergeGroups(matches, () => 'company');
    conflicts += dropped.length;
    const isDropped = (match: EffectiveMatch) => dropped.some(({ a, b }) => a === match.a && b === match.b);
    const followed = matches.filter((match) => match.state === 'confirmed' && !isDropped(match));
    const rejected = matches.filter(({ state }) => state === 'rejected');
    for (const group of groups) {
      expect([...reached(group[0]!, followed)].sort()).toEqual(group);
      expect(rejected.some(({ a, b }) => group.includes(a) && group.includes(b))).toBe(false);
    }
    for (const { a, b } of followed)
      expect(groups.some((group) => group.includes(a) && group.includes(b))).toBe(true);
    for (const { a, b } of dropped) {
      const joined = reached(a, [...followed, pair(a, b, 'confirmed')]);
      expect(rejected.some((apart) => joined.has(apart.a) && joined.has(apart.b))).toBe(true);
    }
    expect(mergeGroups(matches.toReversed(), () => 'company')).toEqual({ groups, dropped });
  }
  expect(conflicts).toBeGreaterThan(50);
});
