/** Blast radius by GraphQL: pages, figures that come together, errors with the nearest. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ demo: true });
});
afterAll(() => app.close());

const BLAST = `query($of: ID!, $question: BlastQuestion!, $first: Int!, $after: String) {
  blastRadius(of: $of, question: $question, first: $first, after: $after) {
    of { kind id members } material shares sharesVersion tiers asOf knownAt snapshot totalCount
    nodes { entity { entityId } tier tierAtLeast low expected high coverage mass { hit clean opaque beyondLimit } }
    pageInfo { hasNextPage endCursor } limits { code about }
  }
}`;
const ask = (of: string, first = 100, after?: string, question: object = {}) =>
  app.ask(BLAST, { of, question, first, after });

describe('a blast radius', () => {
  test.each([
    ['own:M-mm-hpalaung', 'ENTITY'],
    ['iso:MM', 'COUNTRY'],
    ['tin@iso:MM', 'GOODS'],
  ])('of %s touches buyers with figures that add up', async (of, kind) => {
    const { errors, data } = await ask(of);
    expect(errors).toEqual([]);
    const blast = data.blastRadius;
    expect(blast.of.kind).toBe(kind);
    expect([blast.shares, blast.sharesVersion]).toEqual(['equal', '1']);
    expect(blast.nodes.map((row: { entity: { entityId: string } }) => row.entity.entityId)).toContain(
      'own:hoshino',
    );
    for (const { low, expected, high, mass } of blast.nodes) {
      expect(low).toBeLessThanOrEqual(expected);
      expect(expected).toBeLessThanOrEqual(high);
      expect(mass.hit + mass.clean + mass.opaque + mass.beyondLimit).toBeCloseTo(1, 12);
    }
  });

  test('of one mine is what a buyer depends on it', async () => {
    const { data } = await ask('own:M-mm-hpalaung', 100, undefined, { material: 'tin' });
    const row = data.blastRadius.nodes.find(
      ({ entity }: { entity: { entityId: string } }) => entity.entityId === 'own:hoshino',
    );
    const { data: one } = await app.ask(
      `{ exposure(buyer: "own:hoshino", question: { risk: "conflict", material: "tin" }) {
        ... on Exposure { of(entity: "own:M-mm-hpalaung") { dependency } } } }`,
    );
    expect(row.expected).toBeCloseTo(one.exposure.of.dependency, 12);
  });

  test('is one list over its pages', async () => {
    const whole = (await ask('iso:MM')).data.blastRadius;
    const nodes: unknown[] = [];
    let after: string | undefined;
    do {
      const { data } = await ask('iso:MM', 3, after);
      nodes.push(...data.blastRadius.nodes);
      after = data.blastRadius.pageInfo.hasNextPage ? data.blastRadius.pageInfo.endCursor : undefined;
    } while (after);
    expect(nodes).toEqual(whole.nodes);
    expect(whole.totalCount).toBe(nodes.length);
  });

  test.each([
    ['iso:MN', {}, { code: 'UNKNOWN_PLACE', nearest: expect.arrayContaining(['iso:MM']) }],
    [
      'own:M-mm-hpalaun',
      {},
      { code: 'UNKNOWN_ENTITY', nearest: expect.arrayContaining(['own:M-mm-hpalaung']) },
    ],
    ['tinn@iso:MM', {}, { code: 'UNKNOWN_MATERIAL', nearest: ['tin'] }],
    ['iso:MM', { shares: 'none' }, { code: 'UNKNOWN_SHARES' }],
    ['iso:MM', { tiers: 0 }, { code: 'INVALID_ARGUMENT', where: { field: 'tiers' } }],
  ])('of %s %j is an error with the nearest', async (of, question, detail) => {
    const { errors } = await ask(of, 1, undefined, question);
    expect(errors[0]!.extensions).toMatchObject(detail);
  });
});
