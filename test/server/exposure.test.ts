/** Answers by GraphQL: figures that come together, foreseeable failures as types, statements that do not grow. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';
import { SMALL_CHAIN, writeFolder } from '../support/tables.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ demo: true });
});
afterAll(() => app.close());

const EXPOSURE = `query($buyer: ID!, $question: ExposureQuestion!) {
  exposure(buyer: $buyer, question: $question) {
    __typename
    ... on Exposure {
      low likelyLow expected likelyHigh high coverage ofTraced mass { hit clean opaque beyondLimit }
      question { risk material lens lensVersion tiers asOf knownAt }
      byTier { tier arriving hit clean opaque }
      byMaterial { material low expected high }
      census { kind tier count risky withoutFact }
      contributions(first: 100) { totalCount nodes { tier contribution entity { entityId name } } }
      paths(first: 10) { explained paths { contribution entities { entityId } steps { linkId weight } } }
      reach(first: 5) { reached totalCount nodes { tier path entity { entityId } } }
      gaps(first: 100) { opaque entity { entityId } }
      upstream(maxNodes: 60) { shown total restExposure linksLeftOut nodes { tier exposed entity { entityId } } }
      basis { snapshot lens limits { code } faults { code } editions { documentId date licence } }
    }
    ... on UnknownEntity { code nearest }
    ... on UnknownTerm { code field got nearest }
    ... on NoSupplierOnRecord { code entity { entityId } }
    ... on InvalidQuestion { code field wanted: expected }
  }
}`;
const ask = async (buyer: string, question: object) =>
  (await app.ask(EXPOSURE, { buyer, question })).data?.exposure;
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

describe('an answer', () => {
  test.each([
    [{ risk: 'conflict', material: 'tin' }],
    [{ risk: 'conflict' }],
    [{ risk: 'child-labour', material: 'mica', lens: 'proportional' }],
    [{ risk: 'corruption', material: 'gold', tiers: 3 }],
    [{ risk: 'conflict', material: 'tin', at: { asOf: '2026-08-01', knownAt: '2026-08-01' } }],
  ])('adds up: %j', async (question) => {
    const answer = await ask('own:hoshino', question);
    const { mass, low, likelyLow, expected, likelyHigh, high } = answer;
    expect(Math.abs(mass.hit + mass.clean + mass.opaque + mass.beyondLimit - 1)).toBeLessThan(1e-12);
    expect(low).toBeLessThanOrEqual(likelyLow);
    expect(likelyLow).toBeLessThanOrEqual(likelyHigh);
    expect(likelyHigh).toBeLessThanOrEqual(high);
    expect(low).toBeLessThanOrEqual(expected);
    expect(expected).toBeLessThanOrEqual(high);
    expect(answer.contributions.totalCount).toBeLessThanOrEqual(100);
    const contributed = sum(answer.contributions.nodes.map((n: { contribution: number }) => n.contribution));
    expect(contributed).toBeCloseTo(expected, 9);
    expect(sum(answer.gaps.map((gap: { opaque: number }) => gap.opaque))).toBeCloseTo(mass.opaque, 9);
    const paths = sum(answer.paths.paths.map((path: { contribution: number }) => path.contribution));
    expect(paths).toBeCloseTo(expected * answer.paths.explained, 9);
    for (const path of answer.paths.paths) expect(path.steps).toHaveLength(path.entities.length - 1);
  });

  test('repeats the question with its defaults', async () => {
    expect((await ask('own:hoshino', { risk: 'conflict', material: 'tin' })).question).toEqual({
      risk: 'conflict',
      material: 'tin',
      lens: 'responsible-minerals',
      lensVersion: '1.1',
      tiers: null,
      asOf: '2026-11-23',
      knownAt: '2026-11-23T08:00:00.000Z',
    });
  });

  test('names the editions it rests on, with date and licence', async () => {
    const { basis } = await ask('own:hoshino', { risk: 'conflict', material: 'tin' });
    expect(basis.editions).toContainEqual(
      expect.objectContaining({ documentId: 'cahra:2026-06', date: '2026-06-27' }),
    );
    expect(basis.limits.map((limit: { code: string }) => limit.code)).toContain('RECORDED_TIMES_TRUSTED');
  });
});

describe('a foreseeable failure', () => {
  test.each([
    [
      'own:hoshina',
      { risk: 'conflict' },
      {
        __typename: 'UnknownEntity',
        code: 'UNKNOWN_ENTITY',
        nearest: expect.arrayContaining(['own:hoshino']),
      },
    ],
    [
      'own:hoshino',
      { risk: 'conflikt' },
      { __typename: 'UnknownTerm', field: 'risk', got: 'conflikt', nearest: ['conflict'] },
    ],
    [
      'own:hoshino',
      { risk: 'conflict', material: 'tinn' },
      { __typename: 'UnknownTerm', field: 'material', nearest: expect.arrayContaining(['tin']) },
    ],
    ['own:hoshino', { risk: 'conflict', lens: 'x' }, { __typename: 'UnknownTerm', field: 'lens' }],
    ['own:hoshino', { risk: 'conflict', tiers: 0 }, { __typename: 'InvalidQuestion', field: 'tiers' }],
    [
      'own:M-mm-hpalaung',
      { risk: 'conflict' },
      { __typename: 'NoSupplierOnRecord', code: 'NOT_A_BUYER', entity: { entityId: 'own:M-mm-hpalaung' } },
    ],
  ])('%s %j is a type of its own', async (buyer, question, expected) => {
    expect(await ask(buyer, question)).toMatchObject(expected);
  });

  test('an unknown space is an error with the spaces there are', async () => {
    const { errors } = await app.ask('{ snapshot { id } }', {}, { 'orepath-space': 'dem' });
    expect(errors[0]?.extensions).toMatchObject({ code: 'UNKNOWN_SPACE', nearest: ['demo'] });
  });
});

describe('statements', () => {
  const page = `query($n: Int!) { entities(filter: { kinds: [SMELTER] }, first: $n) { nodes { entityId identifiers document { title }
    roles { relation } suppliers(first: 3) { nodes { products document { licence } } } statuses { document { title } } } } }`;
  const count = async (n: number): Promise<number> => {
    await app.ask('{ snapshot { id } }');
    const before = app.parts.store.statementsRun;
    const { errors, data } = await app.ask(page, { n });
    expect(errors).toEqual([]);
    expect(data.entities.nodes).toHaveLength(n);
    return app.parts.store.statementsRun - before;
  };

  test('for a page do not grow with the page', async () => {
    const [few, many] = [await count(10), await count(40)];
    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(8);
  });
});

describe('pages', () => {
  test('joined give the whole list once, in order', async () => {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await app.ask(
        'query($a: String) { entities(first: 37, after: $a) { nodes { entityId } pageInfo { hasNextPage endCursor } } }',
        { a: after },
      );
      ids.push(...data.entities.nodes.map((node: { entityId: string }) => node.entityId));
      after = data.entities.pageInfo.hasNextPage ? data.entities.pageInfo.endCursor : null;
    } while (after);
    expect(ids).toHaveLength(164);
    expect(new Set(ids).size).toBe(164);
    expect(ids).toEqual([...ids].sort());
  });

  test('with a cursor that is none are refused', async () => {
    const { errors } = await app.ask('{ entities(first: 1, after: "garbage") { totalCount } }');
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_ARGUMENT', where: { field: 'after' } });
  });
});

describe('objects', () => {
  test.each(['Entity', 'SupplyLink', 'Document', 'RiskFact', 'Import'])(
    '%s is found again by its global id',
    async (type) => {
      const { data } =
        await app.ask(`{ entity(id: "own:hoshino") { id suppliers(first: 1) { nodes { id } } document { id } }
      m: entity(id: "own:O-tin-MM-17") { facts { id } } spaces { imports { id } } }`);
      const ids: Record<string, string> = {
        Entity: data.entity.id,
        SupplyLink: data.entity.suppliers.nodes[0].id,
        Document: data.entity.document.id,
        RiskFact: data.m.facts[0].id,
        Import: data.spaces[0].imports[0].id,
      };
      const { data: found } = await app.ask('query($id: ID!) { node(id: $id) { id __typename } }', {
        id: ids[type],
      });
      expect(found.node.id).toBe(ids[type]);
    },
  );

  test.each(['', 'garbage', 'WyJFbnRpdHkiXQ', 'bnVsbA', 'e30'])('node("%s") is null', async (id) => {
    const { data, errors } = await app.ask('query($id: ID!) { node(id: $id) { id } }', { id });
    expect([data.node, errors]).toEqual([null, []]);
  });
});

describe('search', () => {
  test.each([
    ['hoshino', 'own:hoshino'],
    ['ＨＯＳＨＩＮＯ', 'own:hoshino'],
    ['own:hoshino', 'own:hoshino'],
    ['星野工業', 'own:hoshino'],
    ['星野工业', 'own:hoshino'],
    ['Qinglan Electronics', 'own:qinglan'],
    ['青嵐電子', 'own:qinglan'],
  ])('%s finds %s first', async (text, id) => {
    const { data } = await app.ask(
      'query($t: String!) { search(text: $t, first: 5) { entity { entityId } otherName } }',
      { t: text },
    );
    expect(data.search[0].entity.entityId).toBe(id);
  });
});

describe('an import', () => {
  test('is undone by one switch, and its answers with it', async () => {
    const own = await testApp({ demo: true });
    const undo = 'mutation($n: Int!) { undoImport(number: $n) { __typename ... on UnknownImport { code } } }';
    expect((await own.ask(undo, { n: 1 })).data.undoImport.__typename).toBe('UndoneImport');
    expect(
      (await own.ask('{ entity(id: "own:hoshino") { id } }', {}, { 'orepath-space': 'demo' })).data?.entity ??
        null,
    ).toBeNull();
    expect((await own.ask(undo, { n: 99 })).data.undoImport).toEqual({
      __typename: 'UnknownImport',
      code: 'UNKNOWN_IMPORT',
    });
    await own.close();
  });

  test('on whose entities others rest is undone only after them', async () => {
    const own = await testApp();
    const first = await writeFolder(join(own.folder, 'first'), SMALL_CHAIN);
    const second = await writeFolder(join(own.folder, 'second'), {
      'entities.csv': 'id,kind,name\nown:new,company,New\n',
      'links.csv': 'id,supplier,customer\nown:l9,own:new,own:b\n',
    });
    await own.load(first, 'main');
    await own.load(second, 'main');
    const undo = async (n: number) =>
      (await own.ask(`mutation { undoImport(number: ${n}) { __typename } }`)).data.undoImport.__typename;
    expect(await undo(1)).toBe('ImportInUse');
    expect(await undo(2)).toBe('UndoneImport');
    expect((await own.ask('{ snapshot { entities links } }')).data.snapshot).toEqual({
      entities: 4,
      links: 3,
    });
    expect(await undo(1)).toBe('UndoneImport');
    await own.load(first, 'main');
    expect((await own.ask('{ snapshot { entities links } }')).data.snapshot).toEqual({
      entities: 4,
      links: 3,
    });
    await own.close();
  });
});
