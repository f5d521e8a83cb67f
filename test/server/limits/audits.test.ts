/** GraphQL over HTTP, as the reference implementation audits it, on the production configuration. */
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Production, production } from '../../support/production.ts';

let service: Production;
beforeAll(async () => {
  service = await production();
});
afterAll(() => service.close());

/** A caller: its key, and the header that no form of another page can send. */
const fetchAsCaller = (url: string, init: RequestInit = {}): Promise<Response> =>
  fetch(url, {
    ...init,
    headers: { ...init.headers, authorization: service.bearer, 'x-orepath-csrf': '1' },
  });

const audits = serverAudits({ url: () => `${service.address}/graphql`, fetchFn: fetchAsCaller });

describe('the production configuration', () => {
  test('is audited whole', () => {
    expect(audits.length).toBeGreaterThanOrEqual(61);
  });

  test.each(audits.map(({ id, name, fn }) => [id, name, fn] as const))('%s %s', async (_id, _name, audit) => {
    expect(await audit()).toMatchObject({ status: 'ok' });
  });
});
