/** Gaps, questions to ask and plans by GraphQL: what the schema hands out of each. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ demo: true });
});
afterAll(() => app.close());

const QUESTION = { risk: 'conflict', material: 'tin' };
const asked = async (query: string, variables: object) => {
  const { data, errors } = await app.ask(query, variables);
  expect(errors ?? []).toEqual([]);
  return data;
};

test('gaps and splits come with what their answers would tell, questions with the bands after them', async () => {
  const { exposure } = await asked(
    `query($buyer: ID!, $question: ExposureQuestion!) { exposure(buyer: $buyer, question: $question) { ... on Exposure {
      low high
      gaps(first: 3) { opaque lowGain highGain entity { entityId } }
      assumed(first: 3) { assumed suppliers lowGain highGain entity { entityId } }
      questionsToAsk(first: 3) {
        before { low high } narrowed exact atMost candidates
        questions { about mass narrowed entity { entityId } after { ifClean { low high } ifHit { low high } } }
      }
    } } }`,
    { buyer: 'own:hoshino', question: QUESTION },
  );
  const { questionsToAsk, low, high } = exposure;
  expect(questionsToAsk.before).toEqual({ low: expect.closeTo(low, 12), high: expect.closeTo(high, 12) });
  expect(exposure.gaps).toHaveLength(3);
  for (const { lowGain, highGain } of [...exposure.gaps, ...exposure.assumed]) {
    expect(lowGain).toBeGreaterThanOrEqual(0);
    expect(highGain).toBeLessThanOrEqual(high - low + 1);
  }
  let last = 0;
  for (const { narrowed, after } of questionsToAsk.questions) {
    expect(narrowed).toBeGreaterThanOrEqual(last);
    const widths = [after.ifClean, after.ifHit].map((band) => band.high - band.low);
    expect(high - low - (widths[0]! + widths[1]!) / 2).toBeCloseTo(narrowed, 12);
    last = narrowed;
  }
  expect(questionsToAsk.atMost).toBeGreaterThanOrEqual(questionsToAsk.narrowed - 1e-12);
});

describe('a plan', () => {
  const PLAN = `query($buyer: ID!, $question: ExposureQuestion!, $target: Float!, $figure: PlanFigure!) {
    plan(buyer: $buyer, question: $question, target: $target, figure: $figure) {
      __typename
      ... on MitigationPlan {
        figure target reached reason candidates optimal atLeastSteps entity { entityId }
        before { expected high counted } after { expected high counted mass { opaque } }
        steps { effect before { counted } after { counted } change {
          __typename
          ... on SupplierRemoved { supplier { entityId } customer { entityId } }
          ... on SupplierReplaced { supplier { entityId } customer { entityId } by { entityId } }
          ... on StatusObtained { entity { entityId } kind value }
        } }
      }
      ... on InvalidQuestion { code field }
      ... on UnknownEntity { code nearest }
      ... on NoSupplierOnRecord { code }
    }
  }`;
  const planned = async (buyer: string, target: number, figure = 'EXPECTED') =>
    (await asked(PLAN, { buyer, question: QUESTION, target, figure })).plan;

  test('keeps what it claims, step by step, when its changes are asked about as a scenario', async () => {
    const plan = await planned('own:hoshino', 0.1);
    expect(plan).toMatchObject({
      __typename: 'MitigationPlan',
      figure: 'EXPECTED',
      reached: true,
      reason: null,
    });
    expect(plan.after.counted).toBeLessThanOrEqual(0.1 + 1e-12);
    const effects = plan.steps.reduce((sum: number, step: { effect: number }) => sum + step.effect, 0);
    expect(plan.before.counted - effects).toBeCloseTo(plan.after.counted, 12);
    const changes = plan.steps.map(({ change }: { change: Record<string, { entityId: string }> }) => ({
      removeSupplier: {
        supplier: change['supplier']!.entityId,
        customer: change['customer']!.entityId,
        ...(change['by'] && { leaves: 'REPLACE', by: change['by'].entityId }),
      },
    }));
    const { scenario } = await asked(
      `query($buyer: ID!, $question: ExposureQuestion!, $changes: [Change!]!) {
        scenario(buyer: $buyer, question: $question, changes: $changes) { __typename ... on Scenario { after { expected high } } }
      }`,
      { buyer: 'own:hoshino', question: QUESTION, changes },
    );
    expect(scenario.after).toEqual({
      expected: expect.closeTo(plan.after.expected, 12),
      high: expect.closeTo(plan.after.high, 12),
    });
  });

  test('needs nothing where the target is met', async () => {
    expect(await planned('own:hoshino', 1, 'HIGH')).toMatchObject({
      reached: true,
      steps: [],
      optimal: true,
      atLeastSteps: 0,
    });
  });

  test('says what is wrong with the question', async () => {
    expect(await planned('own:hoshino', 1.5)).toMatchObject({
      __typename: 'InvalidQuestion',
      field: 'target',
    });
    expect(await planned('own:hoshinoo', 0.5)).toMatchObject({ __typename: 'UnknownEntity' });
  });
});

test('a minimum cut names the pairs, their claims and what is left after each', async () => {
  const { reachCut } = await asked(
    `query($buyer: ID!, $question: ExposureQuestion!) { reachCut(buyer: $buyer, question: $question) {
      __typename
      ... on ReachCut { reached minimum atLeast pairs { reachedAfter suppliersLeft linkIds supplier { entityId } customer { entityId } } }
    } }`,
    { buyer: 'own:hoshino', question: QUESTION },
  );
  expect(reachCut).toMatchObject({ __typename: 'ReachCut', minimum: true, atLeast: reachCut.pairs.length });
  expect(reachCut.pairs.at(-1).reachedAfter).toBe(0);
  for (const { linkIds } of reachCut.pairs) expect(linkIds.length).toBeGreaterThan(0);
});
