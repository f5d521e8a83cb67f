/** Chokepoints and the figures of single entities by GraphQL. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ demo: true });
});
afterAll(() => app.close());

interface Chokepoint {
  entity: { entityId: string };
  tier: number;
  through: number;
  share: number;
  dependency: number;
}

const exposure = async (fields: string, question: object = { risk: 'conflict', material: 'tin' }) => {
  const query = `query($question: ExposureQuestion!) {
    exposure(buyer: "own:hoshino", question: $question) { ... on Exposure { expected ${fields} } }
  }`;
  return app.ask(query, { question });
};

describe('chokepoints', () => {
  const fields =
    'chokepoints(first: 100) { entity { entityId } tier through share dependency cutsOff dominates }';

  test.each([
    { risk: 'conflict', material: 'tin' },
    { risk: 'corruption', tiers: 4 },
  ])('are figures of the exposure, largest first: %j', async (question) => {
    const { errors, data } = await exposure(fields, question);
    expect(errors).toEqual([]);
    const { expected, chokepoints } = data.exposure as { expected: number; chokepoints: Chokepoint[] };
    expect(chokepoints.length).toBeGreaterThan(3);
    const through = chokepoints.map((row) => row.through);
    expect(through).toEqual([...through].sort((a, b) => b - a));
    for (const row of chokepoints) {
      expect(row.through).toBeLessThanOrEqual(expected);
      expect(row.share * expected).toBeCloseTo(row.through, 12);
      expect(row.through).toBeLessThanOrEqual(row.dependency + 1e-12);
      expect(row.entity.entityId).not.toBe('own:hoshino');
    }
  });

  test('have the figures that are given for each of them alone', async () => {
    const { data } = await exposure(fields);
    const [first] = data.exposure.chokepoints as Chokepoint[];
    const alone = `of(entity: "${first!.entity.entityId}") { through dependency }`;
    const { data: again } = await exposure(alone);
    expect(again.exposure.of).toEqual({ through: first!.through, dependency: first!.dependency });
  });
});

describe('one entity of an exposure', () => {
  test('is null where it is not upstream, and an error with the nearest where it is not known', async () => {
    const { data } = await exposure('of(entity: "own:hoshino") { entity { entityId } }');
    expect(data.exposure.of).toBeNull();
    const { errors } = await exposure('of(entity: "own:hoshina") { arrival }');
    expect(errors[0]!.extensions).toMatchObject({
      code: 'UNKNOWN_ENTITY',
      nearest: expect.arrayContaining(['own:hoshino']),
    });
  });

  test('has the figures of its contribution where it is risky', async () => {
    const { data } = await exposure(
      'contributions(first: 1) { nodes { entity { entityId } arrival risk contribution } }',
    );
    const [{ entity, ...figures }] = data.exposure.contributions.nodes;
    const { data: again } = await exposure(`of(entity: "${entity.entityId}") { arrival risk contribution }`);
    expect(again.exposure.of).toEqual({
      arrival: expect.closeTo(figures.arrival, 12),
      risk: figures.risk,
      contribution: expect.closeTo(figures.contribution, 12),
    });
  });
});
