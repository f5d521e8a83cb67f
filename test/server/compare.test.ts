/** Two viewpoints by GraphQL, on the demonstration chain. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ demo: true });
});
afterAll(() => app?.close());

const COMPARE = `query($buyer: ID!, $question: ExposureQuestion!, $before: Viewpoint!, $after: Viewpoint!) {
  compare(buyer: $buyer, question: $question, before: $before, after: $after) {
    __typename
    ... on Comparison {
      before { expected question { asOf } } after { expected question { asOf } }
      difference { low expected high coverage hit clean opaque beyondLimit }
      movers(first: 100) { total movers { contribution count moves { what rowId move documentId } entities { entityId } } }
    }
    ... on UnknownEntity { code }
    ... on NoSupplierOnRecord { code }
  }
}`;
const ask = async (buyer: string, before: object, after: object, question: object = {}) =>
  (await app.ask(COMPARE, { buyer, before, after, question: { risk: 'conflict', ...question } })).data
    ?.compare;

describe('a comparison', () => {
  test.each([
    [{ asOf: '2025-07-01' }, { asOf: '2026-11-01' }],
    [{ asOf: '2026-11-01' }, { asOf: '2025-07-01' }],
    [{ asOf: '2026-01-01', knownAt: '2026-12-01' }, { asOf: '2026-11-01' }],
  ])('from %j to %j adds up', async (before, after) => {
    const { difference, movers, ...sides } = await ask('own:hoshino', before, after, { material: 'tin' });
    expect(sides.before.question.asOf).toBe(before.asOf);
    expect(difference.expected).toBe(sides.after.expected - sides.before.expected);
    expect(Math.abs(difference.expected)).toBeGreaterThan(0.01);
    expect(difference.hit + difference.clean + difference.opaque + difference.beyondLimit).toBeCloseTo(0, 12);
    expect(movers.movers).toHaveLength(movers.total);
    const moved = movers.movers.map(({ contribution }: { contribution: number }) => contribution);
    expect(moved.reduce((sum: number, part: number) => sum + part, 0)).toBeCloseTo(difference.expected, 12);
    for (const { moves, entities } of movers.movers) {
      expect(moves.length).toBeGreaterThan(0);
      expect(entities.length).toBeGreaterThan(0);
    }
  });

  /** Which row a move names, and by which of its fields it is to be had. */
  const FIELD = { CLAIM: 'claim', FACT: 'fact', STATUS: 'status' } as const;

  test('hands over the rows that moved, each the one that its id names', async () => {
    const { data, errors } = await app.ask(
      `{ compare(buyer: "own:hoshino", question: {risk: "conflict"}, before: {asOf: "2025-07-01"}, after: {asOf: "2026-11-01"}) {
        ... on Comparison { movers(first: 100) { movers { entities { entityId } moves {
          what rowId documentId document { documentId }
          claim { linkId customer { entityId } document { documentId } }
          fact { id about document { documentId } } status { about kind document { documentId } } entity { entityId }
        } } } } } }`,
    );
    expect(errors).toEqual([]);
    const kinds = new Set<string>();
    for (const { moves, entities } of data.compare.movers.movers) {
      const moved = entities.map(({ entityId }: { entityId: string }) => entityId);
      for (const move of moves) {
        const row = move[FIELD[move.what as keyof typeof FIELD]];
        kinds.add(move.what);
        expect(move.document.documentId).toBe(move.documentId);
        expect(row.document.documentId).toBe(move.documentId);
        if (move.what === 'CLAIM') expect([row.linkId, moved]).toEqual([move.rowId, [row.customer.entityId]]);
        if (move.what === 'STATUS') expect(moved).toContain(row.about);
        const others = ['claim', 'fact', 'status', 'entity'].filter((key) => move[key] !== null);
        expect(others).toEqual([FIELD[move.what as keyof typeof FIELD]]);
      }
    }
    expect(kinds).toContain('CLAIM');
    expect(kinds).toContain('FACT');
  });

  test('of a viewpoint with itself moves nothing', async () => {
    const { difference, movers } = await ask('own:hoshino', { asOf: '2026-06-30' }, { asOf: '2026-06-30' });
    expect(Object.values(difference).every((value) => value === 0)).toBe(true);
    expect(movers).toEqual({ total: 0, movers: [] });
  });

  test('is refused by name where the buyer is unknown, or none at one of the viewpoints', async () => {
    const now = { asOf: '2026-06-30' };
    expect(await ask('own:nobody', now, now)).toMatchObject({ __typename: 'UnknownEntity' });
    expect(await ask('own:hoshino', { asOf: '1900-01-01' }, now)).toMatchObject({
      __typename: 'NoSupplierOnRecord',
    });
  });
});
