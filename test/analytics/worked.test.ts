/** The small graph of docs/method.md, worked by hand there: the numbers here are the ones written there. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { ExposureAnswer } from '../../server/analytics/answer.ts';
import { chokepointsOf } from '../../server/analytics/attribution/chokepoints.ts';
import { exposureOf } from '../../server/analytics/exposure.ts';
import { gapsOf } from '../../server/analytics/gaps/gaps.ts';
import { pathsOf } from '../../server/analytics/paths.ts';
import type { Projection } from '../../server/projection/projection.ts';
import * as small from '../oracle/worked-support.ts';
import { ask, project } from './from-oracle.ts';

const TABLES = small.graph({
  entities: small.entities('B A C D E M1 M2'),
  links: [
    small.link('A>B', 1 / 2),
    small.link('C>B'),
    small.link('D>B'),
    small.link('E>A', 1 / 2),
    small.link('M1>A', 1 / 4),
    small.link('A>E', 1 / 2),
    small.link('M2>E', 1 / 2),
    small.link('M1>C', 1),
    small.link('M2>D', 1),
  ],
  facts: [small.fact('M1', 1)],
});

const near = (value: number) => expect.closeTo(value, 12);
let projection: Projection;
let answer: ExposureAnswer;

beforeAll(async () => {
  projection = await project(TABLES);
  answer = exposureOf(ask(projection, small.ask()), projection.indexOf('B'));
});

describe('the small graph of docs/method.md', () => {
  it('is exposed by 5/12, at least 1/6 and at most 5/6', () => {
    expect(answer.exposure).toEqual({ low: near(1 / 6), expected: near(5 / 12), high: near(5 / 6) });
  });

  it('accounts for the whole unit', () => {
    expect(answer.mass).toEqual({
      hit: near(5 / 12),
      clean: near(5 / 12),
      opaque: near(1 / 6),
      beyondLimit: 0,
    });
    expect([answer.coverage, answer.ofTraced]).toEqual([near(1 / 3), near(1 / 2)]);
  });

  it('tells tier by tier where the unit ends', () => {
    expect(answer.byTier.slice(0, 5)).toEqual([
      { tier: 0, arriving: 1, hit: 0, clean: 0, opaque: 0 },
      { tier: 1, arriving: near(1), hit: 0, clean: 0, opaque: near(1 / 8) },
      { tier: 2, arriving: near(7 / 8), hit: near(3 / 8), clean: near(1 / 4), opaque: 0 },
      { tier: 3, arriving: near(1 / 4), hit: 0, clean: near(1 / 8), opaque: near(1 / 32) },
      { tier: 4, arriving: near(3 / 32), hit: near(1 / 32), clean: 0, opaque: 0 },
    ]);
  });

  it('cut after two links leaves a quarter beyond the limit', () => {
    const { mass } = exposureOf(ask(projection, small.ask({ tiers: 2 })), projection.indexOf('B'));
    expect(mass).toEqual({
      hit: near(3 / 8),
      clean: near(1 / 4),
      opaque: near(1 / 8),
      beyondLimit: near(1 / 4),
    });
  });

  it('owes all of its exposure to M1', () => {
    expect(answer.contributions).toEqual([
      {
        entity: { id: 'M1', name: 'The M1', kind: 'mine' },
        tier: 2,
        arrival: near(5 / 12),
        risk: 1,
        contribution: near(5 / 12),
      },
    ]);
  });

  it('has two paths that explain nine tenths, and one round the cycle', () => {
    const { paths, explained } = pathsOf(ask(projection, small.ask()), projection.indexOf('B'), 2);
    expect(paths.map(({ contribution, entities }) => [contribution, entities.join(' ')])).toEqual([
      [near(1 / 4), 'B C M1'],
      [near(1 / 8), 'B A M1'],
    ]);
    expect(explained).toBeCloseTo(9 / 10, 12);
    const [, , third] = pathsOf(ask(projection, small.ask()), projection.indexOf('B'), 3).paths;
    expect([third!.contribution, third!.entities.join(' ')]).toEqual([near(1 / 32), 'B A E A M1']);
  });

  it('goes through A for 1/6, on which it depends for 1/2, each return left out', () => {
    const rows = chokepointsOf(ask(projection, small.ask()), projection.indexOf('B'), 10).chokepoints;
    expect(
      rows.map(({ entity, through, dependency, cutsOff }) => [entity.id, through, dependency, cutsOff]),
    ).toEqual([
      ['M1', near(5 / 12), near(5 / 12), 1],
      ['C', near(1 / 4), near(1 / 4), 0],
      ['A', near(1 / 6), near(1 / 2), 0],
      ['E', near(1 / 24), near(1 / 4), 0],
    ]);
    expect(rows.map(({ dominates }) => dominates)).toEqual([true, false, false, false]);
  });

  it('has its only gap at A and its only assumption at B', () => {
    const { gaps, assumed } = gapsOf(ask(projection, small.ask()), projection.indexOf('B'));
    expect(gaps.map(({ entity, opaque }) => [entity.id, opaque])).toEqual([['A', near(1 / 6)]]);
    expect(assumed.map((row) => [row.entity.id, row.assumed, row.suppliers])).toEqual([
      ['B', near(1 / 2), 2],
    ]);
  });

  it('says that B splits a remainder by assumption', () => {
    expect(answer.limits).toContainEqual({
      code: 'ASSUMED_SHARES',
      message: expect.stringContaining('1 entity'),
      count: 1,
      entities: ['B'],
    });
  });
});
