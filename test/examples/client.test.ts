/** The typed client, against the service itself and against one that is busy. */
import { tableFromIPC } from '@uwdata/flechette';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ExposureOfBuyer, RankingOfBuyers } from '../../examples/client/operations.ts';
import { OrepathClient, OrepathRequestError, retryAfterMs } from '../../examples/client/orepath.ts';
import { type TestApp, testApp } from '../support/app.ts';

let service: TestApp;
beforeAll(async () => {
  service = await testApp({ demo: true });
});
afterAll(() => service.close());

const question = { risk: 'conflict', material: 'tin' };
const served: typeof fetch = (url, init) => {
  const request = new Request(url as string, init);
  request.headers.set('host', '127.0.0.1:4000');
  return service.app.fetch(request);
};
const waits: number[] = [];
const clientOver = (over: typeof fetch, space = 'demo') =>
  new OrepathClient({
    address: 'http://127.0.0.1:4000',
    space,
    fetch: over,
    wait: async (ms) => void waits.push(ms),
  });

/** Refuses so many times before the service answers. */
function busy(times: number, code: string, status: number, retryAfter?: string): typeof fetch {
  let left = times;
  return async (url, init) => {
    if (left-- <= 0) return served(url, init);
    const body = JSON.stringify({ errors: [{ message: 'not now', extensions: { code } }] });
    return new Response(body, {
      status,
      headers: { 'content-type': 'application/json', ...(retryAfter && { 'retry-after': retryAfter }) },
    });
  };
}

describe('the typed client', () => {
  test('asks, and pages through a connection to its end', async () => {
    const { exposure } = await clientOver(served).ask(ExposureOfBuyer, { buyer: 'own:hoshino', question });
    expect(exposure).toMatchObject({ __typename: 'Exposure', entity: { name: 'Hoshino Industrial' } });
    const ids: string[] = [];
    const nodes = clientOver(served).nodes(
      RankingOfBuyers,
      { question, first: 5 },
      (answer) => answer.exposureRanking,
    );
    for await (const { entity } of nodes) ids.push(entity.entityId);
    const { exposureRanking } = await clientOver(served).ask(RankingOfBuyers, { question, first: 100 });
    expect(ids).toEqual(exposureRanking.nodes.map(({ entity }) => entity.entityId));
  });

  test('takes columns', async () => {
    const bytes = await clientOver(served).columns('links', { ...question, buyer: 'own:hoshino' });
    expect(tableFromIPC(bytes).numRows).toBeGreaterThan(50);
  });

  test('throws what the service refuses, with its code, and does not ask again', async () => {
    waits.length = 0;
    const refused = clientOver(served, 'nowhere').ask(ExposureOfBuyer, { buyer: 'own:hoshino', question });
    await expect(refused).rejects.toMatchObject({ name: 'OrepathRequestError', code: 'UNKNOWN_SPACE' });
    await expect(clientOver(served).columns('links', {})).rejects.toBeInstanceOf(OrepathRequestError);
    expect(waits).toEqual([]);
  });

  test.each([
    ['TOO_BUSY', 503, '3', 3_000],
    ['RATE_LIMITED', 429, '1', 1_000],
  ])('waits as long as %s asks for, and comes back', async (code, status, header, ms) => {
    waits.length = 0;
    const client = clientOver(busy(2, code, status, header));
    expect((await client.ask(ExposureOfBuyer, { buyer: 'own:hoshino', question })).exposure.__typename).toBe(
      'Exposure',
    );
    expect(waits).toEqual([ms, ms]);
  });

  test('waits longer each time where nobody says how long, and gives up in the end', async () => {
    waits.length = 0;
    const asked = clientOver(busy(99, 'TOO_BUSY', 503)).ask(ExposureOfBuyer, {
      buyer: 'own:hoshino',
      question,
    });
    await expect(asked).rejects.toMatchObject({ code: 'TOO_BUSY' });
    expect(waits.length).toBe(4);
    waits.forEach((ms, at) => {
      expect(ms).toBeLessThanOrEqual(200 * 2 ** (at + 1));
    });
  });

  test('reads Retry-After as seconds and as a date, and waits no longer than 20 s', () => {
    const now = Date.parse('2026-11-23T08:00:00Z');
    expect(retryAfterMs('2', now)).toBe(2_000);
    expect(retryAfterMs('Mon, 23 Nov 2026 08:00:05 GMT', now)).toBe(5_000);
    expect(retryAfterMs('86400', now)).toBe(20_000);
    expect(retryAfterMs('soon', now)).toBeUndefined();
    expect(retryAfterMs(null, now)).toBeUndefined();
  });
});
