/** Blast radius against the oracle's exposures with exactly the set risky, and against reach one by one. */
import { describe, expect, it } from 'vitest';
import { blastOf } from '../../server/analytics/blast/blast.ts';
import { resolveSupply } from '../../server/analytics/question.ts';
import type { Projection } from '../../server/projection/projection.ts';
import type { ShareModel } from '../../server/shares/share-model.ts';
import { oracle } from '../oracle/oracle.ts';
import { random } from '../oracle/random.ts';
import { randomQuestions, randomTables } from '../oracle/random-graphs.ts';
import { compareIds } from '../oracle/rows.ts';
import type { EntityRow, OracleQuestion, OracleTables } from '../oracle/tables.ts';
import { entities, fact, graph, link } from '../oracle/worked-support.ts';
import { entity as fullEntity, link as fullLink, project as projectRows } from '../projection/rows.ts';
import { project } from './from-oracle.ts';

const GRAPHS = process.env['OREPATH_TEST_DEEP'] === '1' ? 40_000 : 1_000;
const ALL = 1_000;

/** A material that no row names may be asked about here, as the oracle may. */
function ask(
  projection: Projection,
  { material = null, tiers, asOf, knownAt }: Omit<OracleQuestion, 'material'> & { material?: string | null },
  of: string,
) {
  const question = resolveSupply(projection, { tiers: tiers ?? null, asOf, knownAt });
  return blastOf(projection, { ...question, material }, of, ALL, null);
}

const countryOf = ({ country, region }: EntityRow) => country ?? region?.slice(0, 2);

/** Who is meant, told from the rows. */
const SUBJECTS: Record<string, (row: EntityRow) => boolean> = {
  'iso:CD': (row) => countryOf(row) === 'CD',
  'iso:CD-NK': ({ region }) => region === 'CD-NK',
  'tin@iso:CD': (row) =>
    countryOf(row) === 'CD' &&
    (row.kind === 'mine' || row.kind === 'origin') &&
    (!row.materials || row.materials.includes('tin')),
};

function faultsOf(
  projection: Projection,
  tables: OracleTables,
  asked: OracleQuestion,
  of: string,
  members: readonly string[],
): string[] {
  const answer = ask(projection, asked, of);
  const question: OracleQuestion = { ...asked, risk: 'conflict', lens: 'proportional' };
  if (of.startsWith('tin@')) question.material ??= 'tin';
  const risky = oracle({ ...tables, facts: members.map((id) => fact(id, 1)), documents: [] }, question);
  const wanted = risky.buyers.filter((buyer) => risky.reach(buyer).length > 0).sort(compareIds);
  const supplying = members.filter((id) => risky.model.pairs.some(({ supplier }) => supplier === id));
  const given = answer.rows.map(({ buyer }) => buyer.id);
  const faults = answer.rows.flatMap((row, i) => {
    const { low, expected, high, coverage, mass } = risky.exposure(row.buyer.id);
    const reached = risky.reach(row.buyer.id);
    const nearest = reached.filter(({ tier }) => tier === reached[0]!.tier);
    const pairs = [
      [row.exposure.low, low],
      [row.exposure.expected, expected],
      [row.exposure.high, high],
      [row.coverage, coverage],
      [row.mass.clean, mass.clean],
      [row.mass.opaque, mass.opaque],
      [row.mass.beyondLimit, mass.beyondLimit],
    ] as const;
    const before = answer.rows[i - 1];
    return [
      ...(pairs.every(([a, b]) => Math.abs(a - b) <= 1e-9) ? [] : [`figures ${JSON.stringify(pairs)}`]),
      ...(row.tier === reached[0]!.tier ? [] : [`tier ${row.tier}`]),
      ...(row.tierAtLeast === nearest.every(({ tierAtLeast }) => tierAtLeast) ? [] : ['tierAtLeast']),
      ...(before && before.exposure.expected < row.exposure.expected ? ['order'] : []),
      ...(before?.exposure.expected === row.exposure.expected && compareIds(before.buyer.id, row.buyer.id) > 0
        ? ['order by id']
        : []),
    ].map((fault) => `${row.buyer.id}: ${fault}`);
  });
  const same = JSON.stringify([...given].sort(compareIds)) === JSON.stringify(wanted);
  return [
    ...(same ? [] : [`touches ${given}, not ${wanted}`]),
    ...(answer.of.members === supplying.length ? [] : [`${answer.of.members} members`]),
    ...faults,
  ];
}

describe('a blast radius', () => {
  it(`gives every buyer its exposure to exactly the set, on ${GRAPHS} random graphs`, async () => {
    const faults: string[] = [];
    for (let seed = 1; seed <= GRAPHS && faults.length < 5; seed++) {
      const tables = randomTables(seed);
      const projection = await project(tables);
      const question = randomQuestions(seed, 5)[seed % 5]!;
      const places = Object.entries(SUBJECTS).filter(
        ([of]) =>
          tables.entities.some(SUBJECTS[of.replace('tin@', '')]!) &&
          (!of.includes('@') || projection.materials.includes('tin')),
      );
      const draw = random(seed);
      const { id: one } = draw.pick(tables.entities);
      const single = [one, (row: EntityRow) => row.id === one] as const;
      const [of, isMember] = places.length > 0 && draw.chance(0.6) ? draw.pick(places) : single;
      const members = tables.entities.filter(isMember).map(({ id }) => id);
      const found = faultsOf(projection, tables, question, of, members);
      faults.push(...found.map((fault) => `${seed} ${of} ${JSON.stringify(question)} ${fault}`));
    }
    expect(faults.slice(0, 5)).toEqual([]);
  }, 3_600_000);
});

const QUESTION: OracleQuestion = {
  risk: 'conflict',
  lens: 'proportional',
  asOf: '2024-06-30',
  knownAt: '2024-07-01T00:00:00Z',
};

/** B buys a quarter from smelter Z, the rest unnamed; C half from Z, half from D; D from B and the mine, no shares. */
const SMALL = graph({
  entities: entities('B C D Z M', { Z: { country: 'CD' }, M: { region: 'CD-NK', materials: ['tin'] } }),
  links: [
    link('Z>B', 1 / 4, { depth: 'chain' }),
    link('Z>C', 1 / 2),
    link('D>C', 1 / 2),
    link('B>D'),
    link('M>D'),
    link('M>Z', 1),
  ],
});

describe('on a small graph worked by hand', () => {
  const rows = async (of: string, more: Partial<OracleQuestion> = {}) =>
    ask(await project(SMALL), { ...QUESTION, ...more }, of).rows.map((row) => [
      row.buyer.id,
      row.tier,
      row.tierAtLeast,
      row.exposure.low,
      row.exposure.expected,
      row.exposure.high,
    ]);

  it('a smelter touches its customers and theirs', async () => {
    // D buys from B or from the mine: expected half of B's quarter; at most all of it, where B's opaque part may count
    expect(await rows('Z')).toEqual([
      ['C', 1, false, 1 / 2, 1 / 2 + 1 / 16, 1],
      ['B', 1, true, 1 / 4, 1 / 4, 1],
      ['D', 2, true, 0, 1 / 8, 1],
    ]);
  });

  it('cut after one link it touches its customers alone', async () => {
    expect((await rows('Z', { tiers: 1 })).map(([id, , , , expected]) => [id, expected])).toEqual([
      ['C', 1 / 2],
      ['B', 1 / 4],
    ]);
  });

  it('a country is those of its regions too, a region is not the country', async () => {
    expect((await rows('iso:CD')).map(([id, tier]) => [id, tier])).toEqual([
      ['Z', 1],
      ['C', 1],
      ['D', 1],
      ['B', 1],
    ]);
    const { of, limits } = ask(await project(SMALL), QUESTION, 'iso:CD-NK');
    expect(of).toEqual({ kind: 'region', id: 'iso:CD-NK', members: 1 });
    expect(limits).toEqual([
      {
        code: 'REGION_NOT_STATED',
        message: '1 entity: state no region of their country: they may be meant, and are left out',
        count: 1,
        entities: ['Z'],
      },
    ]);
  });

  it('goods of a place are asked about in their own layers', async () => {
    const projection = await projectRows({
      entities: [
        fullEntity('b'),
        fullEntity('m', { kind: 'mine', country: 'CD' }),
        fullEntity('n', { kind: 'mine', country: 'CD', materials: ['gold'] }),
        fullEntity('z', { kind: 'smelter', country: 'CD' }),
      ],
      links: [
        fullLink('m>b', { share: 0.5, materials: ['tin'] }),
        fullLink('z>b', { share: 0.5, materials: ['tin'] }),
        fullLink('n>b', { share: 1, materials: ['gold'] }),
      ],
    });
    const answer = ask(projection, QUESTION, 'tin@iso:CD');
    expect([answer.material, answer.of.members, answer.rows.map(({ mass }) => mass.hit)]).toEqual([
      'tin',
      1,
      [0.5],
    ]);
    expect(answer.limits.map(({ code, count }) => [code, count])).toEqual([['MATERIAL_NOT_STATED', 1]]);
  });

  it('a share model splits what is not stated, and is named', async () => {
    const projection = await project(SMALL);
    const question = resolveSupply(projection, { asOf: '2024-06-30', knownAt: '2024-07-01' });
    const quantityOf = (supplier: string, quantity: number) => {
      return { supplier, customer: 'D', material: null, period: null, quantity, document: null };
    };
    const shareModel: ShareModel = {
      ...{ id: 'spend', version: '2', title: 't', description: 'd', citation: 'c' },
      ...{ measures: 'spend', unit: 'JPY', quantities: [quantityOf('B', 3), quantityOf('M', 1)] },
    };
    const ofD = (model: ShareModel | null) => {
      const { rows, shares } = blastOf(projection, { ...question, shareModel: model }, 'Z', ALL, null);
      return [rows.find(({ buyer }) => buyer.id === 'D')!.exposure.expected, shares];
    };
    expect(ofD(null)).toEqual([1 / 8, { id: 'equal', version: '1' }]);
    expect(ofD(shareModel)).toEqual([3 / 16, { id: 'spend', version: '2' }]);
  });

  it('pages follow each other', async () => {
    const projection = await project(SMALL);
    const question = resolveSupply(projection, { asOf: '2024-06-30' });
    const page = (after: string | null) =>
      blastOf(projection, question, 'Z', 2, after === null ? null : projection.indexOf(after));
    expect(page(null).rows.map(({ buyer }) => buyer.id)).toEqual(['C', 'B']);
    const { rows: more, start, total } = page('B');
    expect([more.map(({ buyer }) => buyer.id), start, total]).toEqual([['D'], 2, 3]);
    expect(page('M')).toMatchObject({ rows: [], start: -1, total: 3 });
  });

  it.each([
    ['iso:CE', 'UNKNOWN_PLACE', ['iso:CD', 'iso:CD-NK']],
    ['iso:CD-NX', 'UNKNOWN_PLACE', ['iso:CD-NK']],
    ['iso:', 'UNKNOWN_PLACE', ['iso:CD', 'iso:CD-NK']],
    ['tinn@iso:CD', 'UNKNOWN_MATERIAL', ['tin']],
    ['tin@CX', 'UNKNOWN_PLACE', ['iso:CD']],
    ['Q', 'UNKNOWN_ENTITY', []],
  ])('%s is an error with the nearest', async (of, code, nearest) => {
    const projection = await project({
      ...SMALL,
      links: [...SMALL.links, link('M>B', 0, { id: 'tin', materials: ['tin'] })],
    });
    expect(() => ask(projection, QUESTION, of)).toThrow(
      expect.objectContaining({
        code,
        detail: expect.objectContaining({ nearest: expect.arrayContaining(nearest) }),
      }),
    );
  });
});
