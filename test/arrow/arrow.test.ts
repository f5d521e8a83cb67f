/** The download by column, decoded, against what GraphQL says of the same question. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Table, tableFromIPC } from '@uwdata/flechette';
import { parse } from 'csv-parse/sync';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepare } from '../../server/analytics/prepare.ts';
import { resolveQuestion } from '../../server/analytics/question.ts';
import { arrowPage, type PageOrder } from '../../server/arrow/page.ts';
import { inThreads } from '../../server/service.ts';
import { TEST_NOW, type TestApp, testApp } from '../support/app.ts';

let service: TestApp;
beforeAll(async () => {
  const log = pino({ level: 'silent' });
  service = await testApp({ demo: true, workplace: (config) => inThreads(config, log) });
});
afterAll(() => service.close());

const SPACE = { 'orepath-space': 'demo' };

// biome-ignore lint/suspicious/noExplicitAny: rows are read by column name
type Row = Record<string, any>;

async function download(table: string, query: Record<string, string>) {
  const response = await service.get(`/arrow/${table}?${new URLSearchParams(query)}`, SPACE);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { response, bytes };
}

// biome-ignore lint/suspicious/noExplicitAny: what a key holds is its own
function decode(bytes: Uint8Array): { rows: Row[]; table: Table; meta: (key: string) => any } {
  const table = tableFromIPC(bytes, { useDate: false });
  const metadata = table.schema.metadata!;
  return {
    rows: table.toArray() as Row[],
    table,
    meta: (key) => JSON.parse(metadata.get(`orepath:${key}`)!),
  };
}

async function taken(table: string, query: Record<string, string>) {
  const { response, bytes } = await download(table, query);
  if (response.status !== 200) throw new Error(new TextDecoder().decode(bytes));
  return decode(bytes);
}

const DRAWN = `query ($buyer: ID!, $question: ExposureQuestion!) { exposure(buyer: $buyer, question: $question) {
  ... on Exposure { low expected high coverage mass { hit clean opaque beyondLimit }
  basis { snapshot limits { code } }
  upstream(maxNodes: 300) { shown total linksLeftOut
    nodes { entity { entityId name kind country region } tier tierAtLeast arrival risk contribution exposed }
    links { supplierId customerId linkId weight assumed basis depth claims mass exposed } } } } }`;

/** Every question that the demonstration chain answers in one drawing. */
const QUESTIONS: [buyer: string, question: Record<string, string>][] = [
  ['own:hoshino', { risk: 'conflict', material: 'tin' }],
  ['own:hoshino', { risk: 'conflict' }],
  ['own:hoshino', { risk: 'child-labour', tiers: '2' }],
  ['own:aldermark', { risk: 'corruption', lens: 'proportional', asOf: '2025-06-30' }],
  ['own:corvane', { risk: 'conflict', asOf: '2026-06-30' }],
];

async function drawn(buyer: string, { asOf, knownAt, tiers, ...rest }: Record<string, string>) {
  const question = { ...rest, ...(tiers && { tiers: Number(tiers) }), at: { asOf, knownAt } };
  const { data, errors } = await service.ask(DRAWN, { buyer, question }, SPACE);
  expect(errors).toEqual([]);
  return data.exposure;
}

const byText = (a: string, b: string): number => (a < b ? -1 : 1);

describe('a buyer by column', () => {
  test.each(QUESTIONS)('%s %j has the entities that GraphQL draws, value for value', async (buyer, query) => {
    const { upstream } = await drawn(buyer, query);
    const { rows } = await taken('entities', { buyer, ...query });
    expect(upstream.shown).toBe(upstream.total);
    expect(
      rows.map(
        ({ id, name, kind, country, region, tier, tierAtLeast, arrival, risk, contribution, exposed }) => ({
          id,
          name,
          kind,
          country,
          region,
          tier,
          tierAtLeast,
          arrival,
          risk,
          contribution,
          exposed,
        }),
      ),
    ).toEqual(
      upstream.nodes.map(({ entity, ...row }: Row) => ({
        id: entity.entityId,
        name: entity.name,
        kind: entity.kind.toLowerCase(),
        country: entity.country,
        region: entity.region,
        ...row,
      })),
    );
  });

  test.each(QUESTIONS)('%s %j has the links that GraphQL draws, found by their row', async (buyer, query) => {
    const { upstream } = await drawn(buyer, query);
    expect(upstream.linksLeftOut).toBe(0);
    const entities = (await taken('entities', { buyer, ...query })).rows;
    const { rows } = await taken('links', { buyer, ...query });
    const named = rows.map(
      ({ supplier, customer, claim, weight, assumed, basis, depth, claims, mass, exposed }) => ({
        supplierId: entities[supplier]!['id'],
        customerId: entities[customer]!['id'],
        linkId: claim,
        weight,
        assumed: assumed > 0,
        basis,
        depth,
        claims,
        mass,
        exposed,
      }),
    );
    const order = (a: Row, b: Row) =>
      byText(`${a['customerId']} ${a['supplierId']}`, `${b['customerId']} ${b['supplierId']}`);
    const said = upstream.links.map((link: Row) => ({
      ...link,
      basis: link['basis'].toLowerCase(),
      depth: link['depth'].toLowerCase(),
    }));
    expect(named.sort(order)).toEqual(said.sort(order));
  });

  test('says in its metadata what was asked, of which snapshot, with bounds, and what it leaves out', async () => {
    const [buyer, query] = QUESTIONS[0]!;
    const said = await drawn(buyer, query);
    for (const table of ['entities', 'links']) {
      const { meta, rows } = await taken(table, { buyer, ...query });
      expect(meta('question')).toMatchObject({
        risk: 'conflict',
        material: 'tin',
        lens: { id: 'responsible-minerals' },
        tiers: null,
        asOf: '2026-11-23',
        knownAt: '2026-11-23T08:00:00.000Z',
        snapshot: said.basis.snapshot,
      });
      expect(meta('exposure')).toEqual({ low: said.low, expected: said.expected, high: said.high });
      expect(meta('coverage')).toBe(said.coverage);
      expect(meta('mass')).toEqual(said.mass);
      expect(meta('buyer')).toBe(buyer);
      expect(meta('space')).toBe('demo');
      expect(meta(table)).toBe(rows.length);
      expect([...meta('limits'), ...meta('limitsOfImports')].map(({ code }: Row) => code)).toEqual(
        said.basis.limits.map(({ code }: Row) => code),
      );
    }
  });

  test('counts every claim on record into its entities: in a row, joined to another, or not walked', async () => {
    const [buyer, query] = QUESTIONS[0]!;
    const entities = await taken('entities', { buyer, ...query });
    const links = await taken('links', { buyer, ...query });
    const ids = new Set(entities.rows.map(({ id }) => id));
    const seed = readFileSync(join(import.meta.dirname, '../../seed/demo/links.csv'), 'utf8');
    const recorded = (parse(seed, { columns: true, bom: true }) as Row[]).filter(
      ({ customer }) => ids.has(customer) || ids.has(`own:${customer}`),
    );
    const { claimsNotWalked, claimsJoined } = links.meta('leftOut') as Record<string, number>;
    expect(links.rows.length + claimsJoined! + claimsNotWalked!).toBe(recorded.length);
  });

  test('has in its dictionaries no word that no row has', async () => {
    const all = await taken('entities', { risk: 'conflict' });
    const one = await taken('entities', { buyer: 'own:corvane', risk: 'conflict', tiers: '1' });
    const words = ({ table }: { table: Table }) => [
      ...(table.getChild('country')!.data[0] as unknown as { dictionary: Iterable<string> }).dictionary,
    ];
    expect(words(one).sort()).toEqual(
      [...new Set(one.rows.map(({ country }) => country).filter(Boolean))].sort(),
    );
    expect(words(one).length).toBeLessThan(words(all).length);
  });
});

describe('a whole space by column', () => {
  test('has every entity by id, with the figures that the ranking gives', async () => {
    const { rows, meta } = await taken('entities', { risk: 'conflict', material: 'tin' });
    const { data } = await service.ask(
      `{ entities(first: 1) { totalCount }
      exposureRanking(question: {risk: "conflict", material: "tin"}, first: 100) { totalCount nodes { entity { entityId } low expected high coverage } } }`,
      {},
      SPACE,
    );
    expect(rows.length).toBe(data.entities.totalCount);
    expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).sort(byText));
    const buyers = rows
      .filter(({ expected }) => expected !== null)
      .map(({ id, low, expected, high, coverage }) => ({ id, low, expected, high, coverage }));
    const ranked = data.exposureRanking.nodes.map(({ entity, ...figures }: Row) => ({
      id: entity.entityId,
      ...figures,
    }));
    expect(data.exposureRanking.totalCount).toBe(buyers.length);
    expect(buyers).toEqual(ranked.sort((a: Row, b: Row) => byText(a['id'], b['id'])));
    expect(meta('buyer')).toBeNull();
    expect(rows[0]).not.toHaveProperty('tier');
  });

  test('names suppliers and customers by rows of its entities', async () => {
    const { rows } = await taken('entities', { risk: 'conflict' });
    const links = (await taken('links', { risk: 'conflict' })).rows;
    const one = (await taken('links', { buyer: 'own:hoshino', risk: 'conflict' })).rows;
    expect(links.every(({ supplier, customer }) => rows[supplier] && rows[customer])).toBe(true);
    const claims = new Set(links.map(({ claim }) => claim));
    expect(one.every(({ claim }) => claims.has(claim))).toBe(true);
  });
});

describe('a download in pages', () => {
  async function pages(order: Omit<PageOrder, 'page' | 'about'>): Promise<Uint8Array> {
    const prepared = await preparedDemo();
    const parts: Uint8Array[] = [];
    for (let page = 0, last = false; !last; page++) {
      const made = arrowPage(prepared, { ...order, page, about: {} });
      parts.push(made.bytes);
      last = made.last;
    }
    return Buffer.concat(parts);
  }

  async function preparedDemo() {
    const { spaces, lenses } = service.parts;
    const { projection } = await spaces.state('demo');
    return prepare(projection, resolveQuestion(projection, lenses, { risk: 'conflict' }, TEST_NOW.getTime()));
  }

  test.each(['entities', 'links'] as const)(
    'is the same table of %s whatever the size of a page',
    async (table) => {
      const { projection } = await service.parts.spaces.state('demo');
      const buyer = projection.indexOf('own:hoshino');
      const whole = decode(await pages({ table, buyer }));
      for (const pageRows of [1, 7, 8, 64, whole.rows.length, whole.rows.length - 1]) {
        const cut = decode(await pages({ table, buyer, pageRows }));
        expect(cut.table.children[0]!.data.length).toBe(Math.ceil(whole.rows.length / pageRows));
        expect(cut.rows).toEqual(whole.rows);
      }
    },
  );

  test('is refused with a code where it has more rows than one may have', async () => {
    const prepared = await preparedDemo();
    const order = { table: 'links', buyer: null, page: 0, about: {} } as const;
    const { length } = decode(arrowPage(prepared, order).bytes).rows;
    expect(decode(arrowPage(prepared, { ...order, mostRows: length }).bytes).rows.length).toBe(length);
    expect(() => arrowPage(prepared, { ...order, mostRows: length - 1 })).toThrow(
      expect.objectContaining({ code: 'ANSWER_TOO_LARGE' }),
    );
  });
});

describe('what cannot be answered', () => {
  test.each([
    ['entities', {}, 400, 'INVALID_ARGUMENT'],
    ['entities', { risk: 'conflict', matrial: 'tin' }, 400, 'INVALID_ARGUMENT'],
    ['entities', { risk: 'conflict', tiers: '0' }, 400, 'INVALID_ARGUMENT'],
    ['entities', { risk: 'conflict', tiers: '1.5' }, 400, 'INVALID_ARGUMENT'],
    ['entities', { risk: 'conflict', asOf: '2026-02-31' }, 400, 'INVALID_ARGUMENT'],
    ['entities', { risk: 'conflict', knownAt: 'soon' }, 400, 'INVALID_ARGUMENT'],
    ['links', { risk: 'luck' }, 404, 'UNKNOWN_RISK'],
    ['links', { risk: 'conflict', material: 'unobtainium' }, 404, 'UNKNOWN_MATERIAL'],
    ['links', { risk: 'conflict', lens: 'none' }, 404, 'UNKNOWN_LENS'],
    ['links', { risk: 'conflict', buyer: 'own:nobody' }, 404, 'UNKNOWN_ENTITY'],
    ['links', { risk: 'conflict', buyer: 'own:M-mm-hpalaung' }, 404, 'NOT_A_BUYER'],
    ['mines', { risk: 'conflict' }, 404, 'NOT_FOUND'],
  ])('%s %j is %i %s, and no file', async (table, query, status, code) => {
    const { response, bytes } = await download(table, query as Record<string, string>);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(/json/);
    expect(JSON.parse(new TextDecoder().decode(bytes)).errors[0].extensions.code).toBe(code);
  });

  test('a parameter given twice is refused, not taken once', async () => {
    const response = await service.get('/arrow/links?risk=conflict&material=tin&material=gold', SPACE);
    expect(response.status).toBe(400);
  });

  test('a page of another origin gets nothing', async () => {
    const response = await service.get('/arrow/links?risk=conflict', {
      ...SPACE,
      origin: 'https://elsewhere.example',
    });
    expect(response.status).toBe(403);
  });
});
