import { describe, expect, it } from 'vitest';
import type { ExposureAnswer } from '../../server/analytics/answer.ts';
import { censusLines } from '../../server/commands/census-lines.ts';

const answer = (coverage: number) =>
  ({
    risk: 'conflict',
    coverage,
    census: [
      { kind: 'company', tier: 1, count: 1, risky: 0, withoutFact: 1, withoutStatus: 1, statuses: [] },
      {
        ...{ kind: 'smelter', tier: 2, count: 41, risky: 3, withoutFact: 30, withoutStatus: 20 },
        statuses: [{ kind: 'rmap-assessment', value: 'conformant', count: 21 }],
      },
    ],
  }) as unknown as ExposureAnswer;

describe('counts before a range', () => {
  it('come first where little is stated of shares: who is known, who is risky, of whom nothing is on record', () => {
    expect(censusLines(answer(0.1)).slice(0, 3)).toEqual([
      '  42 entities are known upstream, 3 of them with conflict on record:',
      '    tier 1: 1 company, 1 with no fact on record',
      '    tier 2: 41 smelters, 3 risky, 30 with no fact on record, 21 rmap-assessment conformant',
    ]);
  });

  it('name few statuses, and say how many more there are', () => {
    const statuses = ['a', 'b', 'c', 'd', 'e'].map((value, i) => ({ kind: 'k', value, count: i + 1 }));
    const census = [
      { kind: 'company', tier: 1, count: 5, risky: 0, withoutFact: 0, withoutStatus: 0, statuses },
    ];
    const lines = censusLines({ risk: 'conflict', coverage: 0, census } as unknown as ExposureAnswer);
    expect(lines[1]).toBe('    tier 1: 5 companies, 5 k e, 4 k d, 3 k c, 2 other statuses');
  });

  it('stay away where enough is stated', () => expect(censusLines(answer(0.2))).toEqual([]));
});
