/** Scenarios by GraphQL, on the demonstration chain. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ demo: true });
});
afterAll(() => app.close());

const QUESTION = { risk: 'conflict', material: 'tin' };
const FIGURES = 'low expected high coverage mass { hit clean opaque beyondLimit }';

const scenario = (changes: object[], fields: string, buyer = 'own:hoshino') =>
  app.ask(
    `query($buyer: ID!, $question: ExposureQuestion!, $changes: [Change!]!) {
      scenario(buyer: $buyer, question: $question, changes: $changes) {
        __typename
        ... on Scenario { ${fields} }
        ... on InvalidChange { code field expected got nearest }
      }
    }`,
    { buyer, question: QUESTION, changes },
  );

/** A supplier of the buyer over which exposure goes. */
async function firstStep(): Promise<{ supplier: string; link: string }> {
  const { data, errors } = await app.ask(
    `query($question: ExposureQuestion!) { exposure(buyer: "own:hoshino", question: $question) {
      ... on Exposure { paths(first: 1) { paths { entities { entityId } steps { linkId } } } } } }`,
    { question: QUESTION },
  );
  expect(errors).toEqual([]);
  const [path] = data.exposure.paths.paths;
  return { supplier: path.entities[1].entityId, link: path.steps[0].linkId };
}

/** The lists that a page shows beside figures. */
const LISTS = `mass { opaque }
  gaps(first: 5) { entity { entityId } opaque lowGain highGain } assumed(first: 5) { assumed }
  paths(first: 5) { paths { contribution } } reach(first: 5) { totalCount } chokepoints(first: 5) { tier }
  contributions(first: 5) { totalCount } upstream(maxNodes: 5) { shown } removals(first: 5) { effect }
  questionsToAsk(first: 1) { narrowed } likelyLow likelyHigh`;

/** What `LISTS` are of an entity without suppliers: wholly opaque, one gap. */
const nothingTraced = (entityId: string) => ({
  mass: { opaque: 1 },
  gaps: [{ entity: { entityId }, opaque: 1, lowGain: 1, highGain: 1 }],
  paths: { paths: [] },
  reach: { totalCount: 0 },
  contributions: { totalCount: 0 },
  upstream: { shown: 1 },
  removals: [],
});

describe('a scenario', () => {
  test('answers every list of a buyer that it leaves without suppliers, or that had none', async () => {
    const { data: had } = await app.ask(`{
      entity(id: "own:hoshino") { suppliers(first: 100) { nodes { supplier { entityId } } } }
      entities(first: 100) { nodes { entityId kind suppliers(first: 1) { totalCount } } } }`);
    const suppliers: { supplier: { entityId: string } }[] = had.entity.suppliers.nodes;
    const ids = new Set(suppliers.map(({ supplier }) => supplier.entityId));
    const gone = [...ids].map((supplier) => ({ removeSupplier: { supplier, customer: 'own:hoshino' } }));
    const left = await scenario(gone, `after { ${LISTS} }`);
    expect(left.errors).toEqual([]);
    expect(left.data.scenario.after).toMatchObject(nothingTraced('own:hoshino'));

    const { entityId: customer } = had.entities.nodes.find(
      (entity: { kind: string; suppliers: { totalCount: number } }) =>
        ['COMPANY', 'SITE', 'SMELTER'].includes(entity.kind) && entity.suppliers.totalCount === 0,
    );
    const first = [{ addClaim: { supplier: 'own:hoshino', customer } }];
    const found = await scenario(first, `before { ${LISTS} } after { ${LISTS} }`, customer);
    expect(found.errors).toEqual([]);
    expect(found.data.scenario.before).toMatchObject(nothingTraced(customer));
    expect(found.data.scenario.after.mass.opaque).toBeLessThan(1);
  });

  test('has before, after and the difference, and after can be asked like any exposure', async () => {
    const { supplier } = await firstStep();
    const changes = [{ removeSupplier: { supplier, customer: 'own:hoshino', leaves: 'OPAQUE' } }];
    const asked = `
      buyer { name } changes { name said }
      before { ${FIGURES} basis { snapshot } }
      after {
        ${FIGURES} basis { snapshot editions { documentId } }
        gaps(first: 100) { entity { entityId name kind validFrom } opaque }
        paths(first: 3) { explained paths { contribution entities { entityId } } }
        contributions(first: 5) { nodes { entity { entityId } contribution } }
        upstream(maxNodes: 10) { nodes { entity { entityId } } }
        chokepoints(first: 3) { entity { entityId } through }
        named: of(entity: "own:jixi") { entity { entityId } arrival }
        elsewhere: of(entity: "own:aldermark") { tier }
        unnamed: of(entity: "scenario:in-place-of:${supplier}:for:own:hoshino") { entity { name } opaque }
        removals(first: 3) { supplier { entityId } customer { entityId } share linkId effect }
      }
      difference { ${FIGURES} contributions(first: 100) { entity { entityId } difference } }`;
    const { errors, data } = await scenario(changes, asked);
    expect(errors).toEqual([]);
    const { before, after, difference, changes: made } = data.scenario;
    expect(made).toEqual([
      {
        name: 'removeSupplier',
        said: JSON.stringify({ supplier, customer: 'own:hoshino', leaves: 'opaque' }),
      },
    ]);
    expect(after.expected).toBeLessThan(before.expected);
    expect(difference.expected).toBe(after.expected - before.expected);
    expect(after.basis.snapshot).toBe(before.basis.snapshot);
    const unnamed = after.gaps.find(
      (gap: { entity: { name: string } }) => gap.entity.name === 'unnamed supplier',
    );
    expect(unnamed.entity).toMatchObject({ kind: 'COMPANY', validFrom: null });
    const sum = difference.contributions.reduce(
      (total: number, row: { difference: number }) => total + row.difference,
      0,
    );
    expect(sum).toBeCloseTo(difference.expected, 12);
    expect(after.named.entity.entityId).toBe('own:jixi');
    expect(after.elsewhere).toBeNull();
    expect(after.unnamed.opaque).toBeCloseTo(unnamed.opaque, 12);
    expect(after.removals[0].effect).toBeLessThanOrEqual(after.expected);
    for (const path of after.paths.paths) expect(path.entities[1]?.entityId).not.toBe(supplier);
  });

  test('is made of one change each: none or two are refused before anything is asked', async () => {
    const { link } = await firstStep();
    for (const change of [{}, { removeClaim: { link }, setShare: { link, share: 0.5 } }]) {
      const { errors } = await scenario([change], 'buyer { name }');
      expect(errors[0]!.message).toContain('Change');
    }
  });

  test('says which change cannot be made', async () => {
    const { link } = await firstStep();
    const changes = [{ setShare: { link, share: 0.5 } }, { removeClaim: { link: `${link}x` } }];
    const { errors, data } = await scenario(changes, 'buyer { name }');
    expect(errors).toEqual([]);
    expect(data.scenario).toMatchObject({
      __typename: 'InvalidChange',
      code: 'UNKNOWN_LINK',
      field: 'changes[1].removeClaim.link',
      nearest: expect.arrayContaining([link]),
    });
  });

  test('about nobody is the failure that every question has', async () => {
    const { data } = await scenario([{ removeClaim: { link: 'x' } }], 'buyer { name }', 'own:nobody');
    expect(data.scenario.__typename).toBe('UnknownEntity');
  });

  test('moves other buyers too: largest first, each by as much as its own answer says', async () => {
    const { link } = await firstStep();
    const changes = [{ setShare: { link, share: 0.01 } }];
    const { errors, data } = await app.ask(
      `query($question: ExposureQuestion!, $changes: [Change!]!) {
        scenarioRanking(question: $question, changes: $changes, first: 100) {
          ... on MovedBuyers { totalCount moved { buyer { entityId } before { expected } difference { ${FIGURES} } } }
        }
      }`,
      { question: QUESTION, changes },
    );
    expect(errors).toEqual([]);
    const { moved, totalCount } = data.scenarioRanking;
    expect(moved).toHaveLength(totalCount);
    for (const row of moved) {
      const alone = await scenario(changes, `difference { ${FIGURES} }`, row.buyer.entityId);
      for (const key of ['low', 'expected', 'high', 'coverage'])
        expect(row.difference[key]).toBeCloseTo(alone.data.scenario.difference[key], 12);
    }
  });
});
