/** What an answer to a gap tells: against the oracle, by hand, and as properties of every answer. */
import { describe, expect, it } from 'vitest';
import type { GapsAnswer } from '../../server/analytics/answer.ts';
import { figuresOf } from '../../server/analytics/figures.ts';
import { gapGains } from '../../server/analytics/gaps/gains.ts';
import { exposureLines } from '../../server/analytics/lines.ts';
import { type Oracle, oracle } from '../oracle/oracle.ts';
import { randomQuestions, randomTables } from '../oracle/random-graphs.ts';
import { AS_OF } from '../oracle/random-links.ts';
import * as small from '../oracle/worked-support.ts';
import { ask, project } from './from-oracle.ts';

const GRAPHS = process.env['OREPATH_TEST_DEEP'] === '1' ? 5_000 : 80;
const CLOSE = 1e-9;

const near = (value: number) => expect.closeTo(value, 12);

function faultsOf(answer: GapsAnswer, wanted: Oracle, buyer: string): string[] {
  const compare = (row: { entity: { id: string }; lowGain?: number; highGain?: number }, split: boolean) => {
    const { id } = row.entity;
    const gain = split ? wanted.splitGain(buyer, id) : wanted.gain(buyer, id);
    return (['lowGain', 'highGain'] as const).flatMap((side) =>
      Math.abs(row[side]! - gain[side]) <= CLOSE
        ? []
        : [`${buyer}: ${side} of ${split ? 'split' : 'gap'} ${id}: ${row[side]}, not ${gain[side]}`],
    );
  };
  return [
    ...answer.gaps.flatMap((row) => compare(row, false)),
    ...answer.assumed.flatMap((row) => compare(row, true)),
  ];
}

describe('gains', () => {
  it(`are the oracle's on ${GRAPHS} random graphs, with and without a tier limit`, async () => {
    const faults: string[] = [];
    let compared = 0;
    for (let seed = 1; seed <= GRAPHS && faults.length < 5; seed++) {
      const tables = randomTables(seed);
      const projection = await project(tables);
      for (const question of randomQuestions(seed, 3)) {
        if (question.asOf !== AS_OF) continue;
        const prepared = ask(projection, question);
        const wanted = oracle(tables, question, { enumerateUpTo: 64 });
        for (const { buyer } of exposureLines(prepared)) {
          const x = projection.indexOf(buyer.id);
          const answer = gapGains(prepared, x);
          compared += answer.gaps.length + answer.assumed.length;
          const opaque = answer.gaps.reduce((sum, gap) => sum + gap.opaque, 0);
          if (Math.abs(opaque - figuresOf(prepared, x).mass.opaque) > CLOSE)
            faults.push(`${buyer.id}: gaps add up to ${opaque}`);
          faults.push(
            ...faultsOf(answer, wanted, buyer.id).map(
              (fault) => `${seed} ${JSON.stringify(question)} ${fault}`,
            ),
          );
        }
      }
    }
    expect(faults.slice(0, 5)).toEqual([]);
    expect(compared).toBeGreaterThan(GRAPHS);
  }, 3_600_000);
});

/** Whom to ask: the buyer alone; a member of a closed loop is asked for all of it. */
const NAMED_BY_B = { namedBy: [expect.objectContaining({ id: 'B' })], namedByCount: 1 };

describe('of the largest only', () => {
  it('are those of all, and the others are listed without', async () => {
    const tables = small.graph({
      entities: small.entities('B C D E'),
      links: [small.link('C>B', 1 / 2), small.link('D>B', 3 / 8), small.link('E>B', 1 / 8)],
    });
    const projection = await project(tables);
    const [prepared, buyer] = [ask(projection, small.ask()), projection.indexOf('B')];
    const whole = gapGains(prepared, buyer);
    const { gaps, totals } = gapGains(prepared, buyer, 3, undefined, 1);
    const [largest, ...others] = whole.gaps;
    expect(gaps).toEqual([largest, ...others.map(({ lowGain, highGain, ...listed }) => listed)]);
    expect([gaps.length, largest!.lowGain, totals]).toEqual([3, near(1 / 2), whole.totals]);
  });
});

describe('by hand', () => {
  it('a gap behind a chosen supplier moves only the bound that chooses it', async () => {
    // B's intake is C's or D's: C is a mine's, clean; D's half is a clean mine's, half is not traced.
    const tables = small.graph({
      entities: small.entities('B C D M'),
      links: [small.link('C>B'), small.link('D>B'), small.link('M>C', 1), small.link('M>D', 1 / 2)],
    });
    const projection = await project(tables);
    const answer = gapGains(ask(projection, small.ask()), projection.indexOf('B'));
    // low 0: goes to C whatever D is. high 1/2: over D; clean, 0.
    expect(answer.gaps).toEqual([
      {
        entity: expect.objectContaining({ id: 'D' }),
        opaque: near(1 / 4),
        ...NAMED_BY_B,
        lowGain: 0,
        highGain: near(1 / 2),
      },
    ]);
    // Half over each: high 1/4.
    expect(answer.assumed).toEqual([
      {
        entity: expect.objectContaining({ id: 'B' }),
        ...{ assumed: near(1), suppliers: 2, lowGain: 0, highGain: near(1 / 4) },
      },
    ]);
  });

  it('a closed loop is a gap, and its answer opens it', async () => {
    const tables = small.graph({
      entities: small.entities('B P Q M'),
      links: [small.link('P>B', 3 / 4), small.link('M>B', 1 / 4), small.link('P>Q', 1), small.link('Q>P', 1)],
    });
    const projection = await project(tables);
    const { gaps } = gapGains(ask(projection, small.ask()), projection.indexOf('B'));
    expect(gaps).toEqual([
      {
        entity: expect.objectContaining({ id: 'P' }),
        ...{ opaque: near(3 / 4), lowGain: near(3 / 4), highGain: near(3 / 4), ...NAMED_BY_B },
      },
    ]);
  });
});
