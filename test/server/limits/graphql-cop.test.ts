/** What graphql-cop (https://github.com/dolevf/graphql-cop) tries on a service, on the production configuration: all refused or off. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Production, production } from '../../support/production.ts';

let service: Production;
beforeAll(async () => {
  service = await production();
});
afterAll(() => service.close());

const post = async (body: unknown, headers: Record<string, string> = {}) => {
  const response = await fetch(`${service.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: service.bearer, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const codeOf = (text: string): unknown => JSON.parse(text).errors?.[0]?.extensions?.code;

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

describe('denial of service', () => {
  const aliases = Array.from({ length: 101 }, (_, i) => `alias${i}: __typename`).join('\n');
  const circular = `query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }`;

  test.each([
    ['alias overloading', { query: `query cop { ${aliases} }` }, 'TOO_MANY_FIELDS'],
    ['field duplication', { query: `query cop { ${'__typename \n'.repeat(500)} }` }, 'TOO_MANY_FIELDS'],
    ['directive overloading', { query: `query cop { __typename ${'@aa'.repeat(10)} }` }, /./],
    [
      'directives that are known, overloaded',
      { query: `query cop { __typename ${'@include(if: true) '.repeat(30)} }` },
      'TOO_MANY_DIRECTIVES',
    ],
    ['circular introspection', { query: circular }, /./],
    [
      'aliases below one field',
      { query: `{ snapshot { ${aliases.replaceAll('__typename', 'entities')} } }` },
      'TOO_MANY_ALIASES',
    ],
  ])('%s is refused', async (_name, body, code) => {
    const { text } = await post(body);
    expect(JSON.parse(text).data ?? null).toBeNull();
    expect(codeOf(text)).toEqual(code instanceof RegExp ? expect.stringMatching(code) : code);
  });

  test('array-based batches are refused', async () => {
    const { status, text } = await post(
      Array.from({ length: 10 }, () => ({ query: 'query cop { __typename }' })),
    );
    expect(status).toBe(400);
    expect(JSON.parse(text).errors[0].extensions).toMatchObject({ code: 'BATCH_TOO_LARGE', got: '10' });
  });
});

describe('leaks', () => {
  test('the schema is not told', async () => {
    const { text } = await post({ query: 'query cop { __schema { types { name fields { name } } } }' });
    expect(codeOf(text)).toBe('INTROSPECTION_OFF');
    expect(text).not.toContain('Exposure');
  });

  test.each(['Query', 'Exposure', 'NoSuchType'])(
    'a type is not told, be it there or not: %s',
    async (name) => {
      const query = 'query($name: String!) { a: __type(name: $name) { name fields { name } } }';
      expect(JSON.parse((await post({ query, variables: { name } })).text)).toEqual({ data: { a: null } });
    },
  );

  test('a misspelt field is not put right', async () => {
    const { text } = await post({ query: 'query cop { __schema { directive } entitie(id: "x") { nam } }' });
    expect(text).not.toMatch(/did you mean/i);
  });

  test('nor a misspelt value', async () => {
    const query = 'query($order: EntityOrder) { entities(first: 1, order: $order) { totalCount } }';
    const { text } = await post({ query, variables: { order: 'NAM' } });
    expect(text).toContain('NAM');
    expect(text).not.toMatch(/did you mean/i);
  });

  test.each(['/', '/graphql', '/graphiql', '/playground', '/console', '/v1/explorer', '/altair'])(
    'no explorer is at %s',
    async (path) => {
      const response = await fetch(`${service.address}${path}`, {
        headers: { accept: 'text/html', authorization: service.bearer },
      });
      expect(await response.text()).not.toMatch(/graphiql|graphql[- ]playground|altair|apollo/i);
    },
  );

  test('nothing is traced for who asks for it', async () => {
    const { headers, text } = await post(
      { query: 'query cop { __typename }' },
      { 'apollo-federation-include-trace': 'ftv1' },
    );
    expect(JSON.parse(text)).toEqual({ data: { __typename: 'Query' } });
    expect(headers.has('x-powered-by') || headers.has('server')).toBe(false);
  });

  test.each([
    '{ "query": ',
    '{"query": "query cop { abc }"}',
    '{"query": 1}',
    '"x"',
    'null',
    '{"query": "{", "variables": []}',
  ])('no stack stands in the answer to %s', async (body) => {
    const { status, text } = await post(body);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/stacktrace|"exception"|\bat .*\.[jt]s:\d+|node_modules/);
    expect(codeOf(text)).toEqual(expect.any(String));
  });
});

describe('requests that a foreign page could send', () => {
  test('a query by GET is refused', async () => {
    const { status } = await fetch(`${service.address}/graphql?query=query%20cop%20%7B__typename%7D`);
    expect(status).toBeGreaterThanOrEqual(400);
  });

  test.each([{}, { 'x-orepath-csrf': '1' }])('a mutation by GET is refused (%j)', async (headers) => {
    const { status, headers: answered } = await fetch(
      `${service.address}/graphql?query=mutation%20cop%20%7B__typename%7D`,
      { headers: { authorization: service.bearer, ...(headers as Record<string, string>) } },
    );
    expect([403, 405]).toContain(status);
    if (status === 405) expect(answered.get('allow')).toContain('POST');
  });

  test.each([FORM, { 'content-type': 'text/plain' }, { 'content-type': 'multipart/form-data; boundary=x' }])(
    'a body as %j is refused, also with the header that no form can send',
    async (type) => {
      const body = 'query=query%20cop%20%7B__typename%7D';
      expect((await post(body, type)).status).toBe(403);
      const { status, text } = await post(body, { ...type, 'x-orepath-csrf': '1' });
      expect(status).toBe(415);
      expect(codeOf(text)).toBe('UNSUPPORTED_MEDIA_TYPE');
    },
  );
});
