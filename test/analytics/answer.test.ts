/** What an answer says beside its figures: census, materials, limits, faults. */
import { describe, expect, it } from 'vitest';
import { NOTICE_ENTITIES } from '../../server/analytics/answer.ts';
import { exposureOf } from '../../server/analytics/exposure.ts';
import { figuresOf } from '../../server/analytics/figures.ts';
import { exposureLines } from '../../server/analytics/lines.ts';
import { pathsOf } from '../../server/analytics/paths.ts';
import { prepare } from '../../server/analytics/prepare.ts';
import { type QuestionInput, resolveQuestion } from '../../server/analytics/question.ts';
import type { Rows } from '../../server/projection/memory-source.ts';
import { loadLenses } from '../../server/risk/lenses.ts';
import { randomQuestions, randomTables } from '../oracle/random-graphs.ts';
import { entity, fact, link, project, status } from '../projection/rows.ts';
import { ask as askOracle, project as projectTables } from './from-oracle.ts';

async function ask(rows: Rows, input: Partial<QuestionInput> = {}) {
  const projection = await project(rows);
  const asked = { risk: 'conflict', lens: 'proportional', asOf: '2024-06-30', ...input };
  const prepared = prepare(projection, resolveQuestion(projection, loadLenses(), asked));
  return { prepared, answer: exposureOf(prepared, projection.indexOf('b')), b: projection.indexOf('b') };
}

const codes = (notices: readonly { code: string; entities?: string[] }[]) =>
  notices.map(({ code, entities = [] }) => [code, ...entities].join(' '));

describe('an answer', () => {
  it('counts what is upstream by kind and tier', async () => {
    const { answer } = await ask({
      entities: [
        entity('b'),
        entity('s', { kind: 'smelter' }),
        entity('t', { kind: 'smelter' }),
        entity('m', { kind: 'mine' }),
      ],
      links: [link('s>b'), link('t>b'), link('m>t', { depth: 'chain' })],
      facts: [fact('m'), fact('t', { severity: 0 })],
      statuses: [
        status('s', 'conformance', 'yes'),
        status('t', 'conformance', 'yes', { validTo: '2024-06-29' }),
      ],
    });
    expect(answer.census).toEqual([
      {
        ...{ kind: 'smelter', tier: 1, count: 2, risky: 0, withoutFact: 1, withoutStatus: 1 },
        statuses: [{ kind: 'conformance', value: 'yes', count: 1 }],
      },
      { kind: 'mine', tier: 2, count: 1, risky: 1, withoutFact: 0, withoutStatus: 1, statuses: [] },
    ]);
  });

  it('lists each material beside a question without one, the worst first', async () => {
    const { answer } = await ask({
      entities: [entity('b'), entity('m', { kind: 'mine' }), entity('n', { kind: 'mine' })],
      links: [
        link('m>b', { id: '1', materials: ['tin'], share: 1 }),
        link('m>b', { id: '2', materials: ['gold'], share: 0.25 }),
        link('n>b', { materials: ['gold', 'cobalt'], share: 0.75 }),
      ],
      facts: [fact('m')],
    });
    expect(answer.byMaterial!.map((row) => [row.material, row.exposure.expected, row.mass.opaque])).toEqual([
      ['tin', 1, 0],
      ['gold', 0.25, 0],
      ['cobalt', 0, 0.25],
    ]);
    expect(answer.exposure.expected).toBeCloseTo((1 + 0.25) / 3, 14);
  });

  it('knows of a material what links beyond the tier limit say', async () => {
    const { answer } = await ask(
      {
        entities: ['b', 'a', 's'].map((id) => entity(id)),
        links: [link('a>b'), link('s>a', { materials: ['tin'] })],
        // Contradicted by the link, so that a is no clean end.
        statuses: [status('a', 'uses-material', 'no', { material: 'tin' })],
      },
      { tiers: 1 },
    );
    expect(answer.byMaterial!.map(({ material, mass }) => [material, mass.beyondLimit])).toEqual([
      ['tin', 1],
    ]);
  });

  it('gives each material the figures of a question about it alone', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const projection = await projectTables(randomTables(seed));
      for (const { material: _, ...question } of randomQuestions(seed, 3)) {
        const prepared = askOracle(projection, question);
        for (const { buyer } of exposureLines(prepared)) {
          const x = projection.indexOf(buyer.id);
          for (const { material, ofTraced: __, ...figures } of exposureOf(prepared, x).byMaterial!) {
            expect(figures).toEqual(figuresOf(askOracle(projection, { ...question, material }), x));
          }
        }
      }
    }
  });

  it('does not list materials where one is asked for', async () => {
    const rows = { entities: [entity('b'), entity('a')], links: [link('a>b', { materials: ['tin'] })] };
    expect((await ask(rows, { material: 'tin' })).answer).not.toHaveProperty('byMaterial');
  });

  it('names the limits it hit, of what is upstream only', async () => {
    const { severity: _, ...unrated } = fact('u');
    const { answer } = await ask({
      entities: [
        ...['b', 'u', 'p', 'q', 'far', 'elsewhere'].map((id) => entity(id)),
        entity('noregion', { country: 'CD' }),
      ],
      links: [
        link('u>b', { depth: 'chain', scope: 'product' }),
        link('noregion>b'),
        link('p>u', { share: 1, scope: 'product' }),
        link('p>q', { share: 1, scope: 'product' }),
        link('q>p', { share: 1, scope: 'product' }),
        link('far>elsewhere'),
      ],
      facts: [unrated, fact('iso:CD-NK')],
    });
    expect(codes(answer.limits)).toEqual([
      'ASSUMED_SHARES b',
      'CLOSED_LOOPS p',
      'FACTS_NOT_RATED u',
      'REGION_NOT_STATED noregion',
      'CHAIN_CLAIMS',
      'COMPANY_LEVEL_CLAIMS',
    ]);
    expect(answer.mass.opaque).toBe(1);
  });

  it('names the faults of the data, of what is upstream only', async () => {
    const { answer } = await ask({
      entities: [
        entity('b', { validTo: '2020-01-01' }),
        ...['a', 'c', 'elsewhere'].map((id) => entity(id)),
        entity('m', { kind: 'mine' }),
      ],
      links: [
        link('a>b', { share: 0.75, materials: ['tin'] }),
        link('c>b', { share: 0.75, materials: ['tin'] }),
        link('m>a'),
        link('c>m'),
        link('a>elsewhere', { share: 0.75 }),
        link('c>elsewhere', { share: 0.75 }),
      ],
      statuses: [status('b', 'uses-material', 'no', { material: 'tin' })],
    });
    expect(codes(answer.faults)).toEqual([
      'SHARES_ABOVE_ONE b',
      'USES_DECLARED_UNUSED b',
      'LINKS_INTO_ENDS m',
      'OUTSIDE_OWN_DATES b',
    ]);
    expect(answer.mass).toEqual({ hit: 0, clean: 0.5, opaque: 0.5, beyondLimit: 0 });
  });

  it('lists so many entities of a notice and says how many there are', async () => {
    const names = Array.from({ length: 50 }, (_, i) => `s${String(i).padStart(2, '0')}`);
    const { answer } = await ask({
      entities: [entity('b'), entity('a'), ...names.map((id) => entity(id))],
      links: names.flatMap((id) => [link(`${id}>b`, { share: 0.02 }), link(`a>${id}`)]),
    });
    const [assumed] = answer.limits;
    expect([assumed!.count, assumed!.entities!.length]).toEqual([50, NOTICE_ENTITIES]);
    expect(assumed!.entities).toEqual(names.slice(0, NOTICE_ENTITIES));
  });

  it('says what still walks where a loop is slow to leave', async () => {
    const { answer } = await ask({
      entities: [entity('b'), entity('p'), entity('q')],
      links: [link('p>b', { share: 1 }), link('p>q', { share: 1 }), link('q>p', { share: 0.9 })],
    });
    expect(answer.byTier).toHaveLength(101);
    expect(answer.limits.map(({ code }) => code)).toContain('ROWS_BY_TIER_CUT');
    expect(answer.mass.opaque).toBeCloseTo(1, 12);
  });

  it('is clean in row 0 for a buyer that declares not to use what is asked for', async () => {
    const { answer } = await ask(
      {
        entities: [entity('b'), entity('a')],
        links: [link('a>b')],
        facts: [fact('a')],
        statuses: [status('b', 'uses-material', 'no', { material: 'tin' })],
      },
      { material: 'tin' },
    );
    expect(answer.byTier).toEqual([{ tier: 0, arriving: 1, hit: 0, clean: 1, opaque: 0 }]);
    expect([answer.mass.clean, answer.coverage, answer.exposure.high]).toEqual([1, 1, 0]);
  });
});

describe('paths', () => {
  it('are found at once where a million are equal, fewer steps first, then by ids', async () => {
    const layers = [1, 2, 3, 4, 5, 6].map((layer) => Array.from({ length: 10 }, (_, i) => `l${layer}-${i}`));
    const links = layers.flatMap((layer, depth) =>
      layer.flatMap((supplier) =>
        (layers[depth - 1] ?? ['b']).map((customer) => link(`${supplier}>${customer}`)),
      ),
    );
    const ends = layers[5]!.map((id) => fact(id));
    const { prepared, b } = await ask({
      entities: ['b', ...layers.flat()].map((id) => entity(id)),
      links,
      facts: ends,
    });
    const { paths, explained } = pathsOf(prepared, b, 100);
    expect(paths).toHaveLength(100);
    expect(explained).toBeCloseTo(100 / 1e6, 12);
    const names = paths.map(({ entities }) => entities.join(' '));
    expect(names[0]).toBe('b l1-0 l2-0 l3-0 l4-0 l5-0 l6-0');
    expect(names).toEqual([...names].sort());
  });
});

describe('every buyer', () => {
  it('has one line, by id, with the figures of its own answer', async () => {
    const { prepared, answer } = await ask({
      entities: ['z', 'b', 'a'].map((id) => entity(id)),
      links: [link('a>b', { share: 0.5 }), link('b>z', { share: 0.5 })],
      facts: [fact('a')],
    });
    const lines = [...exposureLines(prepared)];
    expect(lines.map(({ buyer, exposure }) => [buyer.id, exposure.expected])).toEqual([
      ['b', 0.5],
      ['z', 0.25],
    ]);
    const { buyer, exposure, coverage, mass } = answer;
    expect(lines[0]).toEqual({ buyer, exposure, coverage, mass });
  });
});
