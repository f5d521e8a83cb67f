/** What the service refuses, and how it says so. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ demo: true });
});
afterAll(() => app.close());

const send = (body: string, headers: Record<string, string>): Promise<Response> =>
  app.app.fetch(
    new Request('http://127.0.0.1:4000/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: '127.0.0.1:4000', ...headers },
      body,
    }),
  );
const codeOf = async (response: Response): Promise<unknown> => {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return errors[0]?.extensions.code;
};

describe('a request', () => {
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'that a foreign form could send (%s) is refused without the header',
    async (type) => {
      const body = '{"query":"{ __typename }"}';
      expect((await send(body, { 'content-type': type })).status).toBe(403);
    },
  );

  test('by GET is refused without the header', async () => {
    expect((await app.get('/graphql?query=%7B__typename%7D')).status).toBe(403);
  });

  test('by a Host name that is not ours is refused (DNS rebinding)', async () => {
    const response = await app.get('/health', { host: 'evil.example' });
    expect(response.status).toBe(421);
    expect(await codeOf(response)).toBe('FORBIDDEN_HOST');
  });

  test.each(['127.0.0.1:4000@evil.example', 'localhost:4000#', 'a b', '127.0.0.1:abc', ''])(
    'by a Host that is none (%j) is refused',
    async (host) => {
      expect((await app.get('/health', { host })).status).toBe(421);
    },
  );

  test.each(['localhost:4000', '127.0.0.1', '[::1]:4000'])('by %s is taken', async (host) => {
    expect((await app.get('/health', { host })).status).toBe(200);
  });

  test.each(['http://evil.example', 'null', 'http://127.0.0.1:9999'])(
    'from Origin %s is refused',
    async (origin) => {
      const response = await send('{"query":"{ __typename }"}', { origin, 'x-graphql-yoga-csrf': '1' });
      expect(response.status).toBe(403);
      expect(await codeOf(response)).toBe('FORBIDDEN_ORIGIN');
    },
  );

  test('from our own page is taken', async () => {
    const headers = { origin: 'http://127.0.0.1:4000', 'x-graphql-yoga-csrf': '1' };
    expect((await send('{"query":"{ __typename }"}', headers)).status).toBe(200);
  });

  test('larger than a megabyte is refused', async () => {
    const response = await send(`{"query":"${'#'.repeat(1_100_000)}"}`, { 'x-graphql-yoga-csrf': '1' });
    expect(response.status).toBe(413);
    expect(await codeOf(response)).toBe('REQUEST_TOO_LARGE');
  });

  test('for the command line without the secret finds nothing', async () => {
    const response = await app.app.fetch(
      new Request('http://127.0.0.1:4000/internal/command', {
        method: 'POST',
        headers: { host: '127.0.0.1', authorization: 'Bearer undefined' },
        body: '{}',
      }),
    );
    expect(response.status).toBe(404);
  });
});

describe('an operation', () => {
  test('that asks for too many objects is refused before it runs, variables included', async () => {
    const query = `query($n: Int!) { entities(first: $n) { nodes { suppliers(first: $n) { nodes { supplier {
      suppliers(first: $n) { nodes { id } } } } } } } }`;
    const before = app.parts.store.statementsRun;
    const { errors } = await app.ask(query, { n: 100 });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'QUERY_TOO_COSTLY',
      expected: 'at most 30000 objects',
    });
    expect(app.parts.store.statementsRun).toBe(before);
  });

  test('that hides its size in fragments and defaults is refused alike', async () => {
    const query = `query($n: Int = 100) { entities(first: $n) { ...page } }
      fragment page on EntityConnection { nodes { ... on Entity { customers(first: $n) { nodes { customer {
      customers(first: $n) { nodes { id } } } } } } } }`;
    const { errors } = await app.ask(query);
    expect(errors[0]?.extensions['code']).toBe('QUERY_TOO_COSTLY');
  });

  test('that nests too deep is refused', async () => {
    const deep = `${'suppliers(first: 1) { nodes { supplier { '.repeat(6)}id${' } } }'.repeat(6)}`;
    const { errors } = await app.ask(`{ entity(id: "own:hoshino") { ${deep} } }`);
    expect(errors[0]?.extensions['code']).toMatch(/^(?:QUERY_TOO_DEEP|GRAPHQL_)/);
    expect(errors[0]?.message).toMatch(/depth/i);
    const lists = await app.ask(`{ search(text: ${'['.repeat(3_900)}, first: 1) { score } }`);
    expect(lists.errors[0]?.extensions['code']).toMatch(/^(?:QUERY_TOO_DEEP|GRAPHQL_)/);
  });

  test('with a variable of another type is refused with a code', async () => {
    const { errors } = await app.ask('query($n: Int!) { entities(first: $n) { totalCount } }', { n: 'x' });
    expect(errors[0]?.extensions['code']).toBe('INVALID_OPERATION');
  });

  test.each([0, 101, -1])('with a page of %i is refused', async (first) => {
    const { errors } = await app.ask('query($first: Int!) { entities(first: $first) { totalCount } }', {
      first,
    });
    expect(errors[0]?.extensions).toMatchObject({
      code: first > 100 ? 'PAGE_TOO_LARGE' : 'INVALID_ARGUMENT',
      expected: '1 to 100',
    });
  });

  test('does not suggest names of fields', async () => {
    const { errors } = await app.ask('{ entitie(id: "x") { id } }');
    expect(errors[0]?.message).not.toMatch(/did you mean/i);
  });

  test('with a date that is none says what was expected', async () => {
    const { errors } = await app.ask(
      'query($d: Date) { entity(id: "own:hoshino") { facts(at: { asOf: $d }) { id } } }',
      { d: '2026-02-30' },
    );
    expect(errors[0]?.message).toMatch(/YYYY-MM-DD/);
  });
});

describe('unforeseen errors', () => {
  test('are masked, with a stable code', async () => {
    const broken = await testApp({ demo: true });
    await broken.ask('{ snapshot { entities } }');
    broken.parts.store.read = () => Promise.reject(new TypeError('secret detail'));
    const { errors } = await broken.ask('{ entity(id: "own:hoshino") { identifiers } }');
    expect(errors[0]?.extensions['code']).toBe('INTERNAL');
    expect(JSON.stringify(errors)).not.toContain('secret');
    await broken.close();
  });
});

describe('health', () => {
  test('/health is alive, /ready names the space it is ready for', async () => {
    expect(await (await app.get('/health')).json()).toEqual({ alive: true });
    expect(await (await app.get('/ready')).json()).toMatchObject({ ready: true, space: 'demo' });
  });

  test('/ready ends before answers do when it is going down', async () => {
    const leaving = await testApp({ app: { accepting: () => false } });
    expect((await leaving.get('/ready')).status).toBe(503);
    expect((await leaving.ask('{ __typename }')).status).toBe(200);
    await leaving.close();
  });

  test('/metrics counts requests', async () => {
    expect(await (await app.get('/metrics')).text()).toMatch(
      /orepath_requests_total\{route="\/health",method="GET",status="200"\} [1-9]/,
    );
  });
});

describe('the page', () => {
  test('is served with a policy that lets nothing in from elsewhere', async () => {
    const response = await app.get('/');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toContain('<div id="page"');
  });

  test.each(['/../package.json', '/%2e%2e/package.json', '/assets/../../package.json', '/..%2fpackage.json'])(
    '%s leads nowhere outside',
    async (path) => {
      const text = await (await app.get(path)).text();
      expect(text).not.toContain('"devDependencies"');
    },
  );
});
