/** Which facts count on which entity, taken apart and as a number. */
import { describe, expect, it } from 'vitest';
import { resolveQuestion } from '../../server/analytics/question.ts';
import type { EntityKind } from '../../server/model.ts';
import { checkLens } from '../../server/risk/check-lens.ts';
import { explainRisk } from '../../server/risk/explain.ts';
import { loadLenses } from '../../server/risk/lenses.ts';
import { riskOf } from '../../server/risk/risk-vector.ts';
import { HAS_FACT, NOT_RATED, REGION_UNKNOWN } from '../../server/risk/tally.ts';
import type { DocumentRow, EntityRow, FactRow } from '../../server/rows.ts';
import { project as projectTables, rowsOf } from '../analytics/from-oracle.ts';
import { random } from '../oracle/random.ts';
import { randomQuestions, randomTables } from '../oracle/random-graphs.ts';
import { fact, status } from '../projection/rows.ts';
import { type Case, judged } from './judged.ts';

const kind = (name: EntityKind, more: Partial<EntityRow> = {}) => ({ kind: name, country: 'CD', ...more });
const about = (subject: string, more: Partial<FactRow> = {}) => fact(subject, more);
const edition = (id: string, date?: string): DocumentRow => ({
  id,
  publisher: 'P',
  title: 'T',
  ...(date && { date }),
});

describe('which facts reach x', () => {
  it.each<[string, Case, number]>([
    ['about its id: always', { facts: [about('x', { severity: 0.5 })] }, 0.5],
    ['about its country', { x: { country: 'CD' }, facts: [about('iso:CD')] }, 1],
    ['about the country of its region', { x: { region: 'CD-NK' }, facts: [about('iso:CD')] }, 1],
    ['about another country: no', { x: { country: 'RW' }, facts: [about('iso:CD')] }, 0],
    ['about its region', { x: { country: 'CD', region: 'CD-NK' }, facts: [about('iso:CD-NK')] }, 1],
    ['about another region: no', { x: { country: 'CD', region: 'CD-SK' }, facts: [about('iso:CD-NK')] }, 0],
    ['about a region, its own not stated: no', { x: { country: 'CD' }, facts: [about('iso:CD-NK')] }, 0],
    ['with a material, its own not stated', { facts: [about('x', { material: 'tin' })] }, 1],
    [
      'with a material that is its own',
      { x: { materials: ['tin'] }, facts: [about('x', { material: 'tin' })] },
      1,
    ],
    [
      'with another material: no',
      { x: { materials: ['gold'] }, facts: [about('x', { material: 'tin' })] },
      0,
    ],
    [
      'with a material not asked for: no',
      { facts: [about('x', { material: 'tin' })], ask: { material: 'gold' } },
      0,
    ],
    ['without a material, whatever is asked for', { facts: [about('x')], ask: { material: 'gold' } }, 1],
    ['about a material it states', { x: { materials: ['tin'] }, facts: [about('material:tin')] }, 1],
    ['about a material, its own not stated: no', { facts: [about('material:tin')] }, 0],
    ['on another risk: no', { facts: [about('x', { risk: 'corruption' })] }, 0],
    ['before it holds: no', { facts: [about('x', { validFrom: '2024-07-01' })] }, 0],
    [
      'on its first and last day',
      { facts: [about('x', { validFrom: '2024-06-30', validTo: '2024-06-30' })] },
      1,
    ],
    ['after it held: no', { facts: [about('x', { validTo: '2024-06-29' })] }, 0],
    ['before it was recorded: no', { facts: [about('x', { recordedAt: '2024-07-02T00:00:00.000Z' })] }, 0],
    [
      'from the moment of its recording',
      { facts: [about('x', { recordedAt: '2024-07-01T00:00:00.000Z' })] },
      1,
    ],
    [
      'from the moment of its retraction: no',
      { facts: [about('x', { retractedAt: '2024-07-01T00:00:00.000Z' })] },
      0,
    ],
  ])('%s', async (_, given, risk) => {
    expect((await judged(given)).risk).toBe(risk);
  });
});

describe('editions of one list', () => {
  const three = [
    about('x', { id: '1', severity: 0.25, document: 'old' }),
    about('x', { id: '2', severity: 0.5, document: 'new' }),
    about('x', { id: '3', severity: 1, document: 'next' }),
  ];
  const documents = [
    edition('old', '2023-01-01'),
    edition('new', '2024-06-30'),
    edition('next', '2024-07-01'),
  ];

  it('the latest dated on or before the date counts alone', async () => {
    const { risk, why } = await judged({ facts: three, documents });
    expect([risk, why]).toEqual([0.5, ['superseded', 'counts', 'not-yet-issued']]);
  });

  it('where none is dated so early the latest counts alone: a list of 2026 may speak of 2020', async () => {
    const { risk, why } = await judged({ facts: three, documents, ask: { asOf: '2020-01-01' } });
    expect([risk, why]).toEqual([1, ['not-yet-issued', 'not-yet-issued', 'counts']]);
  });

  it('of one date those recorded last count: a corrected list ends the one that it corrects', async () => {
    const early = { recordedAt: '2024-02-01T00:00:00.000Z' };
    const late = { recordedAt: '2024-03-01T00:00:00.000Z' };
    const facts = [
      about('x', { id: '1', severity: 0.25, document: 'old', ...early }),
      about('x', { id: '2', severity: 0.5, document: 'new', ...late }),
    ];
    const given = { facts, documents: [edition('old', '2024-01-01'), edition('new', '2024-01-01')] };
    const after = await judged({ ...given, ask: { knownAt: '2024-04-01' } });
    expect([after.risk, after.why]).toEqual([0.5, ['superseded', 'counts']]);
    const between = await judged({ ...given, ask: { knownAt: '2024-02-15' } });
    expect(between.risk).toBe(0.25);
  });

  it('an undated one is ended by a dated one', async () => {
    const { why } = await judged({
      facts: three.slice(0, 2),
      documents: [edition('old'), edition('new', '2024-01-01')],
    });
    expect(why).toEqual(['superseded', 'counts']);
  });

  it('documents without a title are no editions of each other', async () => {
    const loose = documents.map(({ title: _, ...row }) => row);
    expect((await judged({ facts: three.slice(0, 2), documents: loose })).risk).toBe(0.625);
  });

  it('one that is not known yet ends nothing', async () => {
    const facts = [three[0]!, { ...three[1]!, recordedAt: '2024-08-01T00:00:00.000Z' }];
    expect((await judged({ facts, documents })).why).toEqual(['counts', 'not-known']);
  });
});

describe('under responsible-minerals', () => {
  const ask = { lens: 'responsible-minerals' };
  const risks = (risk: string, material?: string): FactRow[] => [
    about('iso:CD', { risk, ...(material && { material }) }),
  ];
  const all: EntityKind[] = ['company', 'site', 'smelter', 'mine', 'origin', 'recycled'];

  it.each<[string, string, string | undefined, EntityKind[]]>([
    ['conflict in a place: all kinds', 'conflict', undefined, all],
    ['environment in a place: all kinds', 'environment', undefined, all],
    [
      'corruption in a place: mines, origins, smelters',
      'corruption',
      undefined,
      ['smelter', 'mine', 'origin'],
    ],
    ['child labour in a place: mines and origins', 'child-labour', undefined, ['mine', 'origin']],
    ['forced labour in a place: mines and origins', 'forced-labour', undefined, ['mine', 'origin']],
    ['goods lists: mines and origins', 'child-labour', 'tin', ['mine', 'origin']],
    ['conflict over a material in a place: mines and origins', 'conflict', 'tin', ['mine', 'origin']],
  ])('%s', async (_, risk, material, counted) => {
    for (const name of all) {
      const found = await judged({ x: kind(name), facts: risks(risk, material), ask: { ...ask, risk } });
      expect(found.risk, name).toBe(counted.includes(name) ? 1 : 0);
    }
  });

  it('a fact about an entity counts on it, whatever its kind', async () => {
    for (const name of all) {
      expect(
        (
          await judged({
            x: kind(name),
            facts: [about('x', { risk: 'corruption' })],
            ask: { ...ask, risk: 'corruption' },
          })
        ).risk,
      ).toBe(1);
    }
  });

  it('0.6 counts fully and 0.59 not at all, fact by fact', async () => {
    const with059 = await judged({
      facts: [about('x', { id: '1', severity: 0.59 }), about('x', { id: '2', severity: 0.59 })],
      ask,
    });
    expect([with059.risk, with059.why, with059.flags & HAS_FACT]).toEqual([
      0,
      ['below-threshold', 'below-threshold'],
      HAS_FACT,
    ]);
    expect((await judged({ facts: [about('x', { severity: 0.6 })], ask })).risk).toBe(1);
  });
});

describe('r(x)', () => {
  it('combines facts as independent, exactly for a single one', async () => {
    expect((await judged({ facts: [about('x', { severity: 0.3 })] })).risk).toBe(0.3);
    const two = [about('x', { id: '1', severity: 0.5 }), about('x', { id: '2', severity: 0.5 })];
    expect((await judged({ facts: two })).risk).toBe(0.75);
  });

  it('takes a fact without severity as 0 in expected and 1 in high, and says so', async () => {
    const { severity: _, ...unrated } = about('x');
    const found = await judged({ facts: [unrated] });
    expect([found.risk, found.high, found.why, found.flags]).toEqual([
      0,
      1,
      ['not-rated'],
      HAS_FACT | NOT_RATED,
    ]);
  });

  it('says where a region fact would count if only the region were stated', async () => {
    expect((await judged({ x: { country: 'CD' }, facts: [about('iso:CD-NK')] })).flags).toBe(REGION_UNKNOWN);
    expect((await judged({ x: { country: 'RW' }, facts: [about('iso:CD-NK')] })).flags).toBe(0);
    const smelter = { x: kind('smelter'), facts: [about('iso:CD-NK', { material: 'tin' })] };
    expect((await judged({ ...smelter, ask: { lens: 'responsible-minerals' } })).flags).toBe(0);
  });

  const lensWith = (more: object) =>
    checkLens(
      {
        ...{ id: 'own', version: '1', title: 'Own', description: 'Own.', citation: 'None.' },
        risks: {
          conflict: {
            ...{ title: 'C', description: 'C.', severity: 'as-stated' },
            counts: { entity: 'all', place: 'all', goods: 'all', material: 'all' },
            ...more,
          },
        },
      },
      'own.json',
    );

  it('leaves what mitigation leaves, while its status holds', async () => {
    const lens = lensWith({ mitigations: [{ status: 'conformance', values: ['yes'], leaves: 0.25 }] });
    const facts = [about('x', { severity: 0.8 })];
    expect((await judged({ facts, lens })).risk).toBe(0.8);
    expect((await judged({ facts, lens, statuses: [status('x', 'conformance', 'yes')] })).risk).toBe(0.2);
    const over = [status('x', 'conformance', 'yes', { validTo: '2024-06-29' })];
    expect((await judged({ facts, lens, statuses: over })).risk).toBe(0.8);
  });

  it('takes an observation that is too old like one without severity; lists do not age', async () => {
    const lens = lensWith({ maxAgeMonths: 36 });
    const aged = (validFrom: string) => judged({ facts: [about('x', { validFrom })], lens });
    expect((await aged('2021-06-30')).why).toEqual(['counts']);
    expect(await aged('2021-06-29')).toMatchObject({ risk: 0, high: 1, why: ['stale'] });
    const everyAge = lensWith({ maxAgeMonths: 1e9 });
    const ancient = about('x', { validFrom: '0001-01-01' });
    expect((await judged({ facts: [ancient], lens: everyAge })).why).toEqual(['counts']);
    const list = { x: { country: 'CD' }, facts: [about('iso:CD', { validFrom: '2001-01-01' })], lens };
    expect((await judged(list)).risk).toBe(1);
  });

  it('is the same taken apart and all at once, on random tables', async () => {
    for (let seed = 1; seed <= 100; seed++) {
      const tables = randomTables(seed, { disputed: true });
      const projection = await projectTables(tables);
      const draw = random(seed);
      for (const { material: _, ...question } of randomQuestions(seed, 3)) {
        const asked = resolveQuestion(projection, loadLenses(), question);
        const { risk, riskHigh } = riskOf(projection, asked);
        const x = draw.int(0, rowsOf(tables).entities.length - 1);
        const explained = explainRisk(projection, asked, x);
        expect(explained.risk).toBeCloseTo(risk[x]!, 14);
        expect(explained.riskHigh).toBeCloseTo(riskHigh[x]!, 14);
      }
    }
  });
});
