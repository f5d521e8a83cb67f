/** Who is who by GraphQL. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { matchSpace } from '../../server/matches/match-space.ts';
import { MATCH_REASONS } from '../../server/matching/reasons.ts';
import { MATCH_STATES } from '../../server/model.ts';
import { schema } from '../../server/schema/index.ts';
import { LEI, matchApp } from '../matches/space.ts';
import { TEST_NOW, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await matchApp();
  await matchSpace(app.parts.store, { space: 'main', now: app.parts.now });
  await app.parts.spaces.catchUp();
});
afterAll(() => app.close());

const ENDS = 'a { entityId kind name country identifiers } b { entityId }';
async function matches(args: string, fields = `${ENDS} state score`) {
  const { data, errors } = await app.ask(`{ matches(${args}) { totalCount nodes { ${fields} }
    pageInfo { hasNextPage endCursor } } }`);
  expect(errors).toEqual([]);
  return data.matches;
}
async function decide(args: string) {
  const { data, errors } = await app.ask(`mutation { decideMatch(${args}) { __typename
    ... on DecidedMatch { import match { state decidedBy decidedAt comment score history { state } } }
    ... on UnknownEntity { code } ... on RefusedDecision { code field } } }`);
  expect(errors).toEqual([]);
  return data.decideMatch;
}
async function undo(args: string) {
  const { data, errors } = await app.ask(`mutation { undoMatchDecision(${args}) { __typename
    ... on UndoneDecision { import match { state decidedBy } } ... on NoDecision { code expected } } }`);
  expect(errors).toEqual([]);
  return data.undoMatchDecision;
}
const counts = async () =>
  (await app.ask('{ matchCounts { possible confirmed rejected } }')).data.matchCounts;

describe('matches', () => {
  test('come with both ends, reasons as codes with values, and who said so', async () => {
    const { nodes } = await matches(
      'state: CONFIRMED, first: 10',
      `${ENDS} reasons { code value } decidedBy comment`,
    );
    expect(nodes).toEqual([
      {
        a: {
          entityId: 'named:alpha',
          kind: 'COMPANY',
          name: 'ALPHA METALS COMPANY LIMITED (Shanghai)',
          country: 'CN',
          identifiers: [LEI],
        },
        b: { entityId: 'own:alpha' },
        reasons: [{ code: 'SAME_IDENTIFIER', value: LEI }],
        decidedBy: 'identifier',
        comment: null,
      },
    ]);
  });

  test('come page by page, the highest score first, none twice', async () => {
    const scores: number[] = [];
    const keys = new Set<string>();
    let after = '';
    for (;;) {
      const page = await matches(`first: 2${after && `, after: "${after}"`}`);
      for (const { a, b, score } of page.nodes) {
        scores.push(score);
        keys.add(`${a.entityId} ${b.entityId}`);
      }
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(scores).toHaveLength(6);
    expect(keys.size).toBe(6);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test('of one entity are asked for by its id', async () => {
    const { totalCount, nodes } = await matches('entity: "named:beta-3", first: 10');
    expect(totalCount).toBe(2);
    for (const { a, b } of nodes) expect([a.entityId, b.entityId]).toContain('named:beta-3');
  });
});

describe('a decision', () => {
  const PAIR = 'a: "named:beta-2", b: "named:beta-1"';

  test('moves the counts at once, is told with its history, and is taken back', async () => {
    expect(await counts()).toEqual({ possible: 5, confirmed: 1, rejected: 0 });
    const decided = await decide(`${PAIR}, state: REJECTED, by: "Jane Doe", reason: "two plants"`);
    expect(decided).toMatchObject({
      __typename: 'DecidedMatch',
      match: {
        state: 'REJECTED',
        decidedBy: 'Jane Doe',
        decidedAt: TEST_NOW.toISOString(),
        comment: 'two plants',
        score: expect.any(Number),
        history: [{ state: 'REJECTED' }, { state: 'POSSIBLE' }],
      },
    });
    expect(await counts()).toEqual({ possible: 4, confirmed: 1, rejected: 1 });
    expect(await undo(PAIR)).toEqual({
      __typename: 'UndoneDecision',
      import: decided.import,
      match: { state: 'POSSIBLE', decidedBy: null },
    });
    expect(await counts()).toEqual({ possible: 5, confirmed: 1, rejected: 0 });
  });

  test('on the pair that a page ended with leaves the pages after it as they were', async () => {
    const ids = ({ a, b }: Record<'a' | 'b', { entityId: string }>) => [a.entityId, b.entityId];
    const all = (await matches('state: POSSIBLE, first: 10')).nodes.map(ids);
    const { pageInfo } = await matches('state: POSSIBLE, first: 2');
    const [a, b] = all[1];
    const pair = `a: "${a}", b: "${b}"`;
    await decide(`${pair}, state: REJECTED, by: "Jane Doe"`);
    const next = await matches(`state: POSSIBLE, first: 10, after: "${pageInfo.endCursor}"`);
    expect(next.nodes.map(ids)).toEqual(all.slice(2));
    expect(next.totalCount).toBe(all.length - 1);
    await undo(pair);
    const { errors } = await app.ask('{ matches(first: 1, after: "none") { totalCount } }');
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_ARGUMENT' } }]);
  });

  test('is listed as an import like any', async () => {
    await decide(`${PAIR}, state: REJECTED, by: "Jane Doe"`);
    const { data, errors } = await app.ask(`{ snapshot { space { imports { number state source rows
      recognised { title } tally { read kept refused } matched waiting notices { code } findings(first: 1) { totalCount } } } } }`);
    expect(errors).toEqual([]);
    const { imports } = data.snapshot.space;
    expect(imports.at(-1)).toMatchObject({
      state: 'visible',
      source: 'match rejected by Jane Doe: named:beta-1 and named:beta-2',
      tally: { read: 1, kept: 1, refused: 0 },
    });
    expect(imports.slice(1, 3)).toMatchObject([
      { source: 'same identifiers', matched: 2, waiting: null },
      { source: 'possible matches', matched: null, waiting: 6 },
    ]);
    await undo(PAIR);
  });

  test('without a name, of what is not there, or of what cannot be one is refused', async () => {
    expect(await decide(`${PAIR}, state: CONFIRMED, by: ""`)).toMatchObject({
      __typename: 'RefusedDecision',
      field: 'by',
    });
    expect(await decide('a: "own:x", b: "named:beta-1", state: REJECTED, by: "Jane"')).toMatchObject({
      __typename: 'UnknownEntity',
    });
    expect(
      await decide('a: "rmi:CID000001", b: "rmi:CID000002", state: CONFIRMED, by: "Jane"'),
    ).toMatchObject({ __typename: 'RefusedDecision', field: 'b' });
    expect(await undo(PAIR)).toMatchObject({ __typename: 'NoDecision' });
  });
});

describe('entities that are confirmed to be one', () => {
  test('are one in the graph at once, and two again when the decision is taken back', async () => {
    const buyersSuppliers = async () =>
      (
        await app.ask(
          `{ entity(id: "own:buyer") { suppliers(first: 10) { nodes { supplier { entityId } } } } }`,
        )
      ).data.entity.suppliers.nodes.map((link: { supplier: { entityId: string } }) => link.supplier.entityId);
    const pair = 'a: "own:alpha", b: "named:beta-1"';
    expect((await buyersSuppliers()).sort()).toEqual(['named:beta-1', 'own:alpha']);
    await decide(`${pair}, state: CONFIRMED, by: "Jane Doe"`);
    expect(await buyersSuppliers()).toEqual(['own:alpha', 'own:alpha']);
    const { data } = await app.ask(`{ matches(entity: "named:beta-1", state: CONFIRMED, first: 1) { nodes {
      a { entityId name entity { entityId } } } } }`);
    expect(data.matches.nodes).toEqual([
      {
        a: {
          entityId: 'named:beta-1',
          name: 'Trafagor Smelting Sdn. Bhd.',
          entity: { entityId: 'own:alpha' },
        },
      },
    ]);
    await undo(pair);
    expect((await buyersSuppliers()).sort()).toEqual(['named:beta-1', 'own:alpha']);
  });
});

test.each([
  ['MatchState', MATCH_STATES],
  ['MatchReasonCode', MATCH_REASONS],
])('%s has the values of the code', (name, values) => {
  const type = schema.getType(name) as unknown as { getValues(): { name: string }[] };
  expect(
    type
      .getValues()
      .map((value) => value.name)
      .sort(),
  ).toEqual(values.map((value) => value.toUpperCase()).sort());
});
