/** Share models: expected follows the quantities, everything that does not rest on assumed shares stays as it was. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { exposureOf } from '../../server/analytics/exposure.ts';
import { likelyOf } from '../../server/analytics/likely/likely-answers.ts';
import { exposureLines } from '../../server/analytics/lines.ts';
import { type Prepared, prepare } from '../../server/analytics/prepare.ts';
import { resolveQuestion } from '../../server/analytics/question.ts';
import { loadLenses } from '../../server/risk/lenses.ts';
import type { Quantity, ShareModel } from '../../server/shares/share-model.ts';
import { readShareModelFile, shareModelsOf } from '../../server/shares/share-model-files.ts';
import { chainOf, type Split, valuesWithLimit, valuesWithoutLimit } from '../oracle/chain.ts';
import { oracle } from '../oracle/oracle.ts';
import { random } from '../oracle/random.ts';
import { randomQuestions, randomTables } from '../oracle/random-graphs.ts';
import type { LinkRow, OracleQuestion, OracleTables } from '../oracle/tables.ts';
import { ask, project } from './from-oracle.ts';

const GRAPHS = process.env['OREPATH_TEST_DEEP'] === '1' ? 3_000 : 50;

function modelOf(quantities: Partial<Quantity>[]): ShareModel {
  const whole = quantities.map((row) => ({
    supplier: '',
    customer: null,
    material: null,
    period: null,
    quantity: 0,
    document: null,
    ...row,
  }));
  const texts = { title: 't', description: 'd', citation: 'c', measures: 'workers', unit: 'workers' };
  return { id: 'workers', version: '1', ...texts, quantities: whole };
}

const QUESTION: OracleQuestion = {
  risk: 'conflict',
  lens: 'proportional',
  asOf: '2026-01-01',
  knownAt: '2026-01-01T00:00:00Z',
};

const withModel = ({ projection, question }: Prepared, shareModel: ShareModel) =>
  prepare(projection, { ...question, shareModel });

/** b buys a fifth from m3 and the rest, shares not stated, from m1 (risky) and m2. */
function pair(materials: string[] = []): OracleTables {
  const link = (supplier: string, share?: number): LinkRow => ({
    id: `l:${supplier}`,
    supplier,
    customer: 'own:b',
    basis: 'declared',
    depth: 'direct',
    materials,
    ...(share !== undefined && { share }),
  });
  return {
    entities: [
      { id: 'own:b', kind: 'company' },
      ...['own:m1', 'own:m2', 'own:m3'].map((id) => ({ id, kind: 'mine' as const })),
    ],
    links: [link('own:m1'), link('own:m2'), link('own:m3', 0.2)],
    facts: [{ about: 'own:m1', risk: 'conflict', severity: 1, document: 'own:d' }],
    statuses: [],
    documents: [{ id: 'own:d' }],
  };
}

async function answer(
  tables: OracleTables,
  quantities: Partial<Quantity>[],
  more: Partial<OracleQuestion> = {},
) {
  const prepared = withModel(ask(await project(tables), { ...QUESTION, ...more }), modelOf(quantities));
  return exposureOf(prepared, prepared.projection.indexOf('own:b'));
}
const both = (one: Partial<Quantity>, first: number, second: number) => [
  { ...one, supplier: 'own:m1', quantity: first },
  { ...one, supplier: 'own:m2', quantity: second },
];

describe('a remainder is split', () => {
  it('in proportion to the quantities, and the answer says by what', async () => {
    const { exposure, shares, limits } = await answer(pair(), both({}, 30, 10));
    expect(exposure.expected).toBeCloseTo(0.8 * 0.75, 15);
    expect(shares).toEqual({ id: 'workers', version: '1' });
    expect(limits.map(({ code }) => code)).toContain('ASSUMED_SHARES');
    expect(limits.map(({ code }) => code)).not.toContain('SHARES_WITHOUT_QUANTITY');
  });

  test.each([
    ['a supplier has none', [{ supplier: 'own:m1', quantity: 30 }]],
    ['all are 0', both({}, 0, 0)],
    [
      'the periods differ',
      [{ ...both({ period: '2024' }, 30, 10)[0]! }, both({ period: '2025' }, 30, 10)[1]!],
    ],
    ['the period lies ahead', both({ period: '2026-02' }, 30, 10)],
    ['they are about another customer', both({ customer: 'own:m3' }, 30, 10)],
    ['they are about another material', both({ material: 'gold' }, 30, 10)],
  ])('equally where %s, which is said', async (_, quantities) => {
    const { exposure, limits } = await answer(pair(['tin']), quantities);
    expect(exposure.expected).toBeCloseTo(0.4, 15);
    expect(limits.find(({ code }) => code === 'SHARES_WITHOUT_QUANTITY')).toMatchObject({
      count: 1,
      entities: ['own:b'],
    });
  });

  it('by the customer’s own figures first, then the material’s, then the latest', async () => {
    const any = both({ period: '2025' }, 1, 3);
    const older = both({ period: '2024' }, 9, 1);
    const tin = both({ material: 'tin', period: '2020' }, 2, 3);
    const spend = both({ customer: 'own:b' }, 7, 1);
    const part = async (...sets: Partial<Quantity>[][]) =>
      (await answer(pair(['tin']), sets.flat())).exposure.expected / 0.8;
    expect(await part(older, any)).toBeCloseTo(1 / 4, 14);
    expect(await part(older, any, tin)).toBeCloseTo(2 / 5, 14);
    expect(await part(older, any, tin, spend)).toBeCloseTo(7 / 8, 14);
  });

  it('layer by layer, also where all links name the same materials', async () => {
    const quantities = [...both({ material: 'tin' }, 1, 3), ...both({ material: 'gold' }, 3, 1)];
    const tables = pair(['tin', 'gold']);
    expect((await answer(tables, quantities)).exposure.expected).toBeCloseTo(0.4, 14);
    expect((await answer(tables, quantities, { material: 'gold' })).exposure.expected).toBeCloseTo(0.6, 14);
  });

  it('so that a supplier with 0 gets nothing, which no bound relies on', async () => {
    const prepared = ask(await project(pair()), QUESTION);
    const model = withModel(prepared, modelOf(both({}, 0, 5)));
    const buyer = prepared.projection.indexOf('own:b');
    expect(exposureOf(model, buyer).exposure).toEqual({ low: 0, expected: 0, high: 0.8 });
    expect(likelyOf(model, buyer)).toEqual(likelyOf(prepared, buyer));
  });
});

/** Every supplier has a quantity in some layers and none in others. */
function randomModel(seed: number, { entities }: OracleTables): ShareModel {
  const draw = random(seed ^ 0x2f6e2b1);
  const quantity = () => draw.int(0, 4);
  return modelOf(
    entities.flatMap(({ id: supplier }) => [
      ...(draw.chance(0.8) ? [{ supplier, quantity: quantity() }] : []),
      ...(draw.chance(0.6) ? [{ supplier, material: 'tin', quantity: quantity() }] : []),
    ]),
  );
}

/** The rule once more: of the material where all have one that is not 0 altogether, of none in particular else. */
function oracleSplit({ quantities }: ShareModel, { model }: ReturnType<typeof oracle>): Split {
  return (entity, layer, unknown) => {
    const { material } = model.layers[entity]![layer]!;
    for (const about of [material, null]) {
      const found = unknown.map((u) =>
        quantities.find((row) => row.supplier === model.ids[u] && row.material === about),
      );
      const sum = found.reduce((total, row) => total + (row?.quantity ?? Number.NaN), 0);
      if (sum > 0) return found.map((row) => row!.quantity / sum);
    }
    return unknown.map(() => 1 / unknown.length);
  };
}

describe('on random graphs', () => {
  it('expected is that of the same split by the oracle; low, high, coverage and the likely band stay', async () => {
    const faults: string[] = [];
    for (let seed = 1; seed <= GRAPHS; seed++) {
      const tables = randomTables(seed);
      const projection = await project(tables);
      const shareModel = randomModel(seed, tables);
      for (const question of randomQuestions(seed, 5)) {
        const equal = ask(projection, question);
        const prepared = withModel(equal, shareModel);
        const known = oracle(tables, question);
        const { model } = known;
        const risk = model.ids.map((id) => equal.vector.risk[projection.indexOf(id)]!);
        const chain = chainOf(model, risk, oracleSplit(shareModel, known));
        const values =
          model.tiers === undefined
            ? valuesWithoutLimit(chain, 0)
            : valuesWithLimit(chain, model.tiers, 0, 0);
        const before = new Map(exposureLines(equal).map((line) => [line.buyer.id, line]));
        for (const { buyer, exposure, coverage, mass } of exposureLines(prepared)) {
          const was = before.get(buyer.id)!;
          const close = (a: number, b: number) => Math.abs(a - b) < 1e-9;
          const index = projection.indexOf(buyer.id);
          const [band, bandBefore] = [likelyOf(prepared, index), likelyOf(equal, index)];
          const fits =
            close(exposure.expected, values[model.index.get(buyer.id)!]!) &&
            close(exposure.low, was.exposure.low) &&
            close(exposure.high, was.exposure.high) &&
            close(coverage, was.coverage) &&
            close(mass.hit + mass.clean + mass.opaque + mass.beyondLimit, 1) &&
            close(band.likelyLow, bandBefore.likelyLow) &&
            close(band.likelyHigh, bandBefore.likelyHigh);
          if (!fits) faults.push(`${seed} ${JSON.stringify(question)} ${buyer.id}`);
        }
      }
    }
    expect(faults.slice(0, 3)).toEqual([]);
  }, 3_600_000);
});

describe('a share model file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'orepath-shares-'));
  const write = (name: string, content: unknown) => {
    const path = join(folder, name);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
  const { id, version, title, description, citation, measures, unit } = modelOf([]);
  const head = { id, version, title, description, citation, measures, unit };

  it('lists quantities or names a table of them', () => {
    const listed = readShareModelFile(
      write('listed.json', {
        ...head,
        quantities: [{ supplier: 'own:m1', period: '2025-03', quantity: 1.5 }],
      }),
    );
    write(
      'quantities.csv',
      '\uFEFFsupplier,customer,material,period,quantity,unit,document\nown:m1,,,2025-03,1.5,workers,\n',
    );
    const named = readShareModelFile(write('named.json', { ...head, file: 'quantities.csv' }));
    expect(named).toEqual(listed);
    expect(listed.version).toMatch(/^1\+[0-9a-f]{8}$/);
    expect(listed.quantities).toEqual(
      modelOf([{ supplier: 'own:m1', period: '2025-03', quantity: 1.5 }]).quantities,
    );
  });

  test.each([
    ['no quantities', { ...head }, 'quantities'],
    ['both', { ...head, file: 'quantities.csv', quantities: [] }, 'quantities'],
    ['an empty list', { ...head, quantities: [] }, 'quantities'],
    [
      'a negative quantity',
      { ...head, quantities: [{ supplier: 'x', quantity: -1 }] },
      'quantities[0].quantity',
    ],
    [
      'a quantity that is no number',
      { ...head, quantities: [{ supplier: 'x', quantity: '5' }] },
      'quantities[0].quantity',
    ],
    [
      'another unit',
      { ...head, quantities: [{ supplier: 'x', quantity: 1, unit: 'kg' }] },
      'quantities[0].unit',
    ],
    [
      'a period that is none',
      { ...head, quantities: [{ supplier: 'x', quantity: 1, period: 'May' }] },
      'quantities[0].period',
    ],
    [
      'a quantity of which a few add up to no number',
      { ...head, quantities: [{ supplier: 'x', quantity: 1e308 }] },
      'quantities[0].quantity',
    ],
    ['a stranger', { ...head, quantities: [{ supplier: 'x', quantity: 1, tons: 2 }] }, 'quantities[0].tons'],
    [
      'two figures for one thing',
      {
        ...head,
        quantities: [
          { supplier: 'x', quantity: 1 },
          { supplier: 'x', quantity: 2 },
        ],
      },
      'quantities[1]',
    ],
    ['the id of the default', { ...head, id: 'equal', quantities: [{ supplier: 'x', quantity: 1 }] }, 'id'],
  ])('with %s is refused', (_, content, field) => {
    const path = write('faulty.json', content);
    expect(() => readShareModelFile(path)).toThrowError(
      expect.objectContaining({
        code: 'INVALID_VALUE',
        detail: expect.objectContaining({ where: { file: path, field } }),
      }),
    );
  });

  it('is named by a question, and an unknown one is refused with the nearest', async () => {
    const projection = await project(pair());
    const models = shareModelsOf([modelOf(both({}, 1, 1))]);
    const resolve = (shares: string) =>
      resolveQuestion(projection, loadLenses(), { risk: 'conflict', shares }, Date.now(), models).shareModel;
    expect(resolve('workers')).toBe(models.get('workers'));
    expect(resolve('equal')).toBeNull();
    expect(() => resolve('worker')).toThrowError(
      expect.objectContaining({
        code: 'UNKNOWN_SHARES',
        detail: expect.objectContaining({ nearest: ['workers'], where: { field: 'shares' } }),
      }),
    );
  });
});
