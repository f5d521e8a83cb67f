/** Random operations from the schema: each is answered, none breaks the service, memory stays flat. */
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schema } from '../../../server/schema/index.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { Dice } from './dice.ts';
import { fault, heldBytes } from './judge.ts';
import { type Known, validOperation } from './valid-operations.ts';

const IN_ALL = process.env['OREPATH_TEST_DEEP'] === '1' ? 100_000 : 10_000;
/** Files that share them. */
const PARTS = 4;
const COUNT = IN_ALL / PARTS;

/** One part of them, by its seed. */
export function validCase(seed: number): void {
  let app: TestApp;
  let known: Known;
  beforeAll(async () => {
    app = await testApp({ demo: true });
    const { data } = await app.ask(`{ entities(first: 100) { nodes { id entityId } } materials { id }
    lenses { id risks { id } } documents(first: 50) { nodes { id documentId } } }`);
    const entityIds = data.entities.nodes.map(({ entityId }: { entityId: string }) => entityId);
    const globalIds = [...data.entities.nodes, ...data.documents.nodes].map(({ id }: { id: string }) => id);
    known = {
      ID: [...entityIds, ...globalIds],
      buyer: ['own:hoshino', 'own:aldermark', 'own:corvane', ...entityIds.slice(0, 5)],
      entity: entityIds,
      supplier: entityIds,
      customer: entityIds,
      of: [...entityIds, 'iso:CD', 'iso:MM', 'tin@iso:MM'],
      risk: data.lenses[0].risks.map(({ id }: { id: string }) => id),
      risks: data.lenses[0].risks.map(({ id }: { id: string }) => id),
      material: data.materials.map(({ id }: { id: string }) => id),
      materials: data.materials.map(({ id }: { id: string }) => id),
      lens: data.lenses.map(({ id }: { id: string }) => id),
      shares: ['equal'],
      documentId: data.documents.nodes.map(({ documentId }: { documentId: string }) => documentId),
      Date: ['2026-11-23', '2020-01-01', '2030-12-31'],
      DateTime: ['2026-11-23T08:00:00.000Z', '2025-01-01'],
      String: ['tin', 'Hoshino', '日本', 'a', 'en', 'ja'],
    };
  });
  afterAll(() => app.close());

  test(`${COUNT} valid operations are answered`, { timeout: 3_600_000 }, async () => {
    const faults: unknown[] = [];
    let answered = 0;
    let held = 0;
    const dice = new Dice(seed);
    for (let n = 0; n < COUNT && faults.length < 10; n++) {
      const asked = validOperation(schema, dice, known);
      if (n % 20 === 0) expect(validate(schema, parse(asked.query)), asked.query).toEqual([]);
      const started = performance.now();
      const response = await app.app.fetch(
        new Request('http://127.0.0.1:4000/graphql', {
          method: 'POST',
          headers: { host: '127.0.0.1:4000', 'content-type': 'application/json' },
          body: JSON.stringify(asked),
        }),
      );
      const text = await response.text();
      const wrong = fault(response.status, text, performance.now() - started);
      if (wrong) faults.push({ n, wrong, asked, text: text.slice(0, 300) });
      if (/"data":\{/.test(text)) answered++;
      if (n === Math.floor(COUNT / 4)) held = await heldBytes();
    }
    expect(faults).toEqual([]);
    // not all are refused
    expect(answered / COUNT).toBeGreaterThan(0.5);
    expect(await heldBytes()).toBeLessThan(held * 1.1 + 20e6);
  });
}
