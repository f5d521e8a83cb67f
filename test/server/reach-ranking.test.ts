/** Reach of all buyers by GraphQL is the reach of each. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ demo: true });
});
afterAll(() => app.close());

const RANKING = `query($question: ExposureQuestion!, $among: EntityFilter, $first: Int!, $after: String) {
  reachRanking(question: $question, among: $among, first: $first, after: $after) {
    totalCount reachedCount nodes { entity { entityId } reached risky tier tierAtLeast }
    pageInfo { hasNextPage endCursor }
  }
}`;
const REACH = `query($buyer: ID!, $question: ExposureQuestion!) {
  exposure(buyer: $buyer, question: $question) {
    ... on Exposure { reach(first: 100) { reached totalCount nodes { tier tierAtLeast } } }
  }
}`;

interface Row {
  entity: { entityId: string };
  reached: boolean;
  risky: number;
  tier: number | null;
  tierAtLeast: boolean;
}

const ask = async (
  question: object,
  among: object | null = null,
  first = 100,
  after: string | null = null,
) => {
  const { data, errors } = await app.ask(RANKING, { question, among, first, after });
  expect(errors).toEqual([]);
  return data.reachRanking as {
    totalCount: number;
    reachedCount: number;
    nodes: Row[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

test.each([{ risk: 'conflict' }, { risk: 'child-labour', material: 'mica' }, { risk: 'conflict', tiers: 2 }])(
  '%j',
  async (question) => {
    const { nodes, totalCount, reachedCount } = await ask(question);
    expect(nodes).toHaveLength(totalCount);
    expect(nodes.filter(({ reached }) => reached)).toHaveLength(reachedCount);
    for (const row of nodes.filter((_, i) => i % 7 === 0)) {
      const { data } = await app.ask(REACH, { buyer: row.entity.entityId, question });
      const { reach } = data.exposure;
      expect([row.reached, row.risky, row.tier]).toEqual([
        reach.reached,
        reach.totalCount,
        reach.nodes[0]?.tier ?? null,
      ]);
    }
  },
);

test('a choice of buyers has what it has among all, page by page', async () => {
  const question = { risk: 'conflict' };
  const smelters = (await ask(question)).nodes.filter(({ entity }) => entity.entityId.startsWith('rmi:'));
  const among = { text: 'rmi:' };
  const first = await ask(question, among, 3);
  const second = await ask(question, among, 97, first.pageInfo.endCursor);
  expect([...first.nodes, ...second.nodes]).toEqual(smelters);
});
