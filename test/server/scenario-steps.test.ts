/** Changes one after the other, by GraphQL: against the same changes asked as scenarios of their own. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ demo: true });
});
afterAll(() => app.close());

const FIGURES = 'low expected high coverage mass { hit clean opaque beyondLimit }';
const QUESTION = { risk: 'conflict', material: 'tin' };
const TYPES = '$buyer: ID!, $question: ExposureQuestion!, $changes: [Change!]!';

async function stepsOf(changes: object[], without: number[] = [], buyer = 'own:hoshino') {
  const { data, errors } = await app.ask(
    `query(${TYPES}, $without: [Int!]!) {
      scenarioSteps(buyer: $buyer, question: $question, changes: $changes, without: $without) {
        __typename
        ... on InvalidChange { code field }
        ... on ScenarioSteps {
          steps {
            after { ${FIGURES} } alone { ${FIGURES} } refused { code field got }
            names { entityId } link { linkId share }
          }
          together { before { ${FIGURES} } after { ${FIGURES} } changes { name } }
        }
      }
    }`,
    { buyer, question: QUESTION, changes, without },
  );
  expect(errors).toEqual([]);
  return data.scenarioSteps;
}

async function outcomeOf(changes: object[]) {
  const { data } = await app.ask(
    `query(${TYPES}) { scenario(buyer: $buyer, question: $question, changes: $changes) {
      ... on Scenario { after { ${FIGURES} } } } }`,
    { buyer: 'own:hoshino', question: QUESTION, changes },
  );
  return data.scenario.after;
}

const leave = { removeSupplier: { supplier: 'own:mengji', customer: 'rmi:CID900103' } };
const more = { setShare: { link: 'own:L014', share: 0.5 } };
const another = {
  removeSupplier: { supplier: 'own:qinglan', customer: 'own:hoshino', leaves: 'REPLACE', by: 'own:thararin' },
};
const nobody = { removeSupplier: { supplier: 'own:nobody', customer: 'own:hoshino' } };
const tooMuch = { setShare: { link: 'own:L014', share: 1.5 } };

describe('changes one after the other', () => {
  test('each comes to what the changes up to it come to, and alone to what it alone does', async () => {
    const given = [leave, more, another];
    const { steps, together } = await stepsOf(given);
    for (const [i, step] of steps.entries()) {
      expect(step.after).toEqual(await outcomeOf(given.slice(0, i + 1)));
      expect(step.alone).toEqual(await outcomeOf([given[i]!]));
      expect(step.refused).toBeNull();
    }
    expect(together.after).toEqual(steps[2].after);
    expect(together.before).toEqual(await outcomeOf([]));
  });

  test('one that cannot be made says why by its own place, and the others count', async () => {
    const { steps, together } = await stepsOf([nobody, leave, tooMuch, leave, more]);
    expect(steps.map((step: { refused: object | null }) => step.refused)).toMatchObject([
      { code: 'UNKNOWN_ENTITY', field: 'changes[0].removeSupplier.supplier' },
      null as never,
      { code: 'INVALID_VALUE', field: 'changes[2].setShare.share', got: '1.5' },
      // what is gone cannot go again, though alone it could
      { code: 'NOT_ON_RECORD', field: expect.stringMatching(/^changes\[3\]\.removeSupplier/) },
      null as never,
    ]);
    expect(steps[3].after).toBeNull();
    expect(steps[3].alone).toEqual(steps[1].after);
    expect(together.after).toEqual(await outcomeOf([leave, more]));
    expect(together.changes).toHaveLength(2);
  });

  test('one that is left out is named all the same, and does nothing to those after it', async () => {
    const { steps, together } = await stepsOf([tooMuch, leave, more], [1]);
    expect(steps[1]).toMatchObject({ after: null, refused: null, alone: await outcomeOf([leave]) });
    expect(steps[1].names.map((one: { entityId: string }) => one.entityId)).toEqual([
      'own:mengji',
      'rmi:CID900103',
    ]);
    expect(together.after).toEqual(await outcomeOf([more]));
  });

  test('a claim is named with its ends and with the share on record', async () => {
    const { steps } = await stepsOf([tooMuch]);
    expect(steps[0].link).toEqual({ linkId: 'own:L014', share: 0.25 });
    expect(steps[0].names.map((one: { entityId: string }) => one.entityId)).toEqual([
      'own:asanagi',
      'own:hoshino',
    ]);
  });

  test('more than a hundred, and what has no suppliers, are refused as types', async () => {
    expect(await stepsOf(Array.from({ length: 101 }, () => more))).toMatchObject({
      __typename: 'InvalidChange',
      field: 'changes',
    });
    expect((await stepsOf([], [], 'own:nobody')).__typename).toBe('UnknownEntity');
    expect((await stepsOf([], [], 'own:M-mm-kadwin')).__typename).toBe('NoSupplierOnRecord');
  });
});
