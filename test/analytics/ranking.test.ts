/** Rankings against the lines of all buyers and the oracle's figure of what flows out of a supplier. */
import { beforeAll, describe, expect, test } from 'vitest';
import { exposureLines } from '../../server/analytics/lines.ts';
import { type Prepared, prepare } from '../../server/analytics/prepare.ts';
import { resolveQuestion } from '../../server/analytics/question.ts';
import { type RANKED_BY, rankingOf } from '../../server/analytics/ranking.ts';
import { buildProjection } from '../../server/projection/builder.ts';
import { sourceFromRows } from '../../server/projection/memory-source.ts';
import { loadLenses } from '../../server/risk/lenses.ts';

const link = (supplier: string, customer: string, share: number) => ({
  id: `own:${supplier}-${customer}`,
  supplier: `own:${supplier}`,
  customer: `own:${customer}`,
  materials: ['tin'],
  share,
  basis: 'declared' as const,
  scope: 'company' as const,
  depth: 'direct' as const,
  products: [],
});
const entity = (id: string, kind: 'company' | 'mine', country: string) => ({
  id: `own:${id}`,
  kind,
  name: id,
  country,
  identifiers: [],
  materials: [],
});

/** a buys 0.5 from s and 0.25 from t; b buys all from s; s has 0.8 of a risky mine; t's mine is clean. */
async function chain(): Promise<Prepared> {
  const projection = await buildProjection(
    sourceFromRows({
      entities: [
        entity('a', 'company', 'JP'),
        entity('b', 'company', 'JP'),
        entity('s', 'company', 'JP'),
        entity('t', 'company', 'DE'),
        entity('risky', 'mine', 'CD'),
        entity('clean', 'mine', 'AU'),
      ],
      links: [
        link('s', 'a', 0.5),
        link('t', 'a', 0.25),
        link('s', 'b', 1),
        link('risky', 's', 0.8),
        link('clean', 't', 1),
      ],
      facts: [{ id: 'own:f', about: 'iso:CD', risk: 'conflict', severity: 1, document: 'own:d' }],
      documents: [{ id: 'own:d' }],
    }),
  );
  return prepare(
    projection,
    resolveQuestion(projection, loadLenses(), { risk: 'conflict', asOf: '2026-01-01' }),
  );
}

let prepared: Prepared;
beforeAll(async () => {
  prepared = await chain();
});

const ids = (of: 'buyers' | 'suppliers', by: (typeof RANKED_BY)[number] = 'expected') =>
  rankingOf(prepared, { of, by, among: null }, 100, null).rows.map((row) => row.entity.id);

describe('a ranking', () => {
  test('of buyers has every buyer once, the most exposed first, equals by id', () => {
    expect(ids('buyers')).toEqual(['own:b', 'own:s', 'own:a', 'own:t']);
    const { rows } = rankingOf(prepared, { of: 'buyers', by: 'expected', among: null }, 100, null);
    expect(rows.map((row) => row.exposure.expected)).toEqual([0.8, 0.8, 0.4, 0]);
    const lines = new Map([...exposureLines(prepared)].map((line) => [line.buyer.id, line]));
    for (const {
      entity: { id },
      exposure,
      coverage,
      mass,
    } of rows) {
      expect({ exposure, coverage, mass }).toEqual({
        exposure: lines.get(id)!.exposure,
        coverage: lines.get(id)!.coverage,
        mass: lines.get(id)!.mass,
      });
    }
  });

  test('of suppliers goes by what one unit from them has met, themselves included', () => {
    expect(ids('suppliers')).toEqual(['own:risky', 'own:s', 'own:clean', 'own:t']);
    const { rows } = rankingOf(prepared, { of: 'suppliers', by: 'expected', among: null }, 2, null);
    expect(rows).toMatchObject([
      { risk: 1, partners: 1, exposure: { low: 1, expected: 1, high: 1 } },
      {
        risk: 0,
        partners: 2,
        exposure: { low: 0.8, expected: 0.8, high: 1 },
        mass: { opaque: expect.closeTo(0.2, 15) },
      },
    ]);
  });

  test('by high or by opaque puts what is not traced first', () => {
    expect(ids('buyers', 'high')).toEqual(['own:b', 'own:s', 'own:a', 'own:t']);
    expect(ids('buyers', 'opaque')).toEqual(['own:a', 'own:b', 'own:s', 'own:t']);
  });

  test('goes on after any of its rows, and says where there is no such row', () => {
    const order = { of: 'buyers', by: 'expected', among: null } as const;
    const after = prepared.projection.indexOf('own:s');
    const page = rankingOf(prepared, order, 1, after);
    expect(page).toMatchObject({ start: 2, total: 4, rows: [{ entity: { id: 'own:a' } }] });
    expect(rankingOf(prepared, order, 1, prepared.projection.indexOf('own:risky')).start).toBe(-1);
  });

  test('among some entities holds no others', () => {
    const among = { countries: ['DE'] };
    const page = rankingOf(prepared, { of: 'suppliers', by: 'expected', among }, 10, null);
    expect(page.rows.map((row) => row.entity.id)).toEqual(['own:t']);
    expect(page.total).toBe(1);
  });
});
