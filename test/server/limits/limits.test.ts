/** Each limit has a code, says what was asked and what is allowed, and holds before anything is executed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../../server/config.ts';
import { withDeadline } from '../../../server/limits/deadline.ts';
import { Gate } from '../../../server/limits/gate.ts';
import { DEFAULT_LIMITS, LIMITS } from '../../../server/limits/limits.ts';
import { type TestApp, testApp } from '../../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ demo: true });
});
afterAll(() => app.close());

const FRAGMENTS = (depth: number, leaf: string): string =>
  Array.from({ length: depth }, (_, i) =>
    i === depth - 1
      ? `fragment F${i} on Query { ${leaf} }`
      : `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`,
  ).join('\n');

describe('an operation', () => {
  test.each([
    ['OPERATION_TOO_LONG', `{ __typename } # ${'x'.repeat(41_000)}`, '41017', 'at most 40000 characters'],
    ['TOO_MANY_TOKENS', `{ ${'a '.repeat(4_100)} }`, 'more than 4000', 'at most 4000 tokens'],
    [
      'TOO_MANY_ALIASES',
      `{ snapshot { ${Array.from({ length: 31 }, (_, i) => `a${i}: id`).join(' ')} } }`,
      '31',
      'at most 30 aliases',
    ],
    ['TOO_MANY_FIELDS', `{ ${'__typename '.repeat(31)} }`, '31', 'at most 30 fields at the root'],
    [
      'TOO_MANY_DIRECTIVES',
      `{ __typename ${'@skip(if: false) '.repeat(21)} }`,
      '21',
      'at most 20 directives',
    ],
    [
      'TEXT_TOO_LONG',
      `{ search(text: "${'x'.repeat(10_001)}", first: 1) { score } }`,
      '10001',
      'at most 10000 characters',
    ],
    [
      'QUERY_TOO_DEEP',
      `{ search(text: ${'['.repeat(3_000)}${']'.repeat(3_000)}, first: 1) { score } }`,
      'more than 48',
      'at most 48 brackets inside each other',
    ],
    [
      'TOO_MANY_FIELDS',
      `{ ...F0 } ${FRAGMENTS(40, '__typename')}`,
      String(2 ** 39),
      'at most 30 fields at the root',
    ],
  ])('is refused by %s', async (code, query, got, expected) => {
    const before = app.parts.store.statementsRun;
    const started = performance.now();
    const { errors, data } = await app.ask(query);
    expect(errors[0]?.extensions).toMatchObject({ code, got, expected });
    expect(data ?? null).toBeNull();
    expect(app.parts.store.statementsRun).toBe(before);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('fragments that spread each other are refused, not followed', async () => {
    const { errors } = await app.ask('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }');
    expect(errors[0]?.message).toMatch(/cannot spread fragment/i);
  });

  test('what @skip and @include leave out costs nothing, what they keep costs all', async () => {
    const query = `query($no: Boolean!, $yes: Boolean!) {
      a: entities(first: 100) @include(if: $no) { nodes { suppliers(first: 100) { nodes { supplier { suppliers(first: 100) { nodes { id } } } } } } }
      snapshot @skip(if: $yes) { entities } __typename }`;
    expect((await app.ask(query, { no: false, yes: true })).data).toEqual({ __typename: 'Query' });
    const { errors } = await app.ask(query, { no: true, yes: true });
    expect(errors[0]?.extensions['code']).toBe('QUERY_TOO_COSTLY');
  });

  test.each([
    ['VARIABLES_TOO_LARGE', { a: { b: { c: { d: { e: { f: { g: { h: { i: { j: 1 } } } } } } } } } }],
    ['VARIABLES_TOO_LARGE', { list: Array.from({ length: 20_001 }, () => 1) }],
    ['TEXT_TOO_LONG', { text: 'x'.repeat(10_001) }],
  ])('whose variables are too large is refused by %s', async (code, variables) => {
    const { errors } = await app.ask(
      'query($text: String) { search(text: $text, first: 1) { score } }',
      variables,
    );
    expect(errors[0]?.extensions['code']).toBe(code);
  });

  test('tells what it cost, and what it may', async () => {
    const response = await app.app.fetch(
      new Request('http://127.0.0.1:4000/graphql', {
        method: 'POST',
        headers: { host: '127.0.0.1:4000', 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ entities(first: 7) { nodes { id } } }' }),
      }),
    );
    // the page and its 7 entities
    expect(response.headers.get('orepath-cost')).toBe('14; limit=30000');
  });
});

describe('a caller', () => {
  const bounded = (env: Record<string, string>) => testApp({ env });
  const typename = { query: '{ __typename }' };

  test('has so many requests a minute, told in headers, and is told when to come again', async () => {
    const one = await bounded({ OREPATH_LIMIT_CALLER_PER_MINUTE: '3' });
    const ask = () => one.app.fetch(request(typename));
    const first = await ask();
    expect(first.headers.get('ratelimit-remaining')).toBe('2');
    await ask();
    await ask();
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await refused.json()).errors[0].extensions).toEqual({
      code: 'TOO_MANY_REQUESTS',
      expected: 'at most 3 requests of one caller in a minute',
      got: '4',
    });
    await one.close();
  });

  test('has so many requests under way; places come free again', async () => {
    const one = await bounded({ OREPATH_LIMIT_CALLER_CONCURRENT: '2' });
    const all = await Promise.all(Array.from({ length: 5 }, () => one.app.fetch(request(typename))));
    const statuses = all.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(2);
    expect(statuses.filter((status) => status === 429)).toHaveLength(3);
    expect((await one.app.fetch(request(typename))).status).toBe(200);
    await one.close();
  });

  test('has a download under way until it was taken or given up', async () => {
    const one = await testApp({ demo: true, env: { OREPATH_LIMIT_CALLER_CONCURRENT: '1' } });
    const gone = new AbortController();
    const download = (signal?: AbortSignal) =>
      one.app.fetch(
        new Request('http://127.0.0.1:4000/arrow/links?risk=conflict', {
          headers: { host: '127.0.0.1:4000', 'orepath-space': 'demo' },
          ...(signal && { signal }),
        }),
      );
    const status = async () => (await one.app.fetch(request(typename))).status;
    const first = await download();
    expect([first.status, await status()]).toEqual([200, 429]);
    const bytes = (await first.arrayBuffer()).byteLength;
    expect([bytes > 1_000, await status()]).toEqual([true, 200]);
    const second = await download();
    expect(await status()).toBe(429);
    await second.body!.cancel();
    expect(await status()).toBe(200);
    await download(gone.signal);
    expect(await status()).toBe(429);
    gone.abort();
    expect(await status()).toBe(200);
    await one.close();
  });

  test('shares what all have under way', async () => {
    const one = await bounded({ OREPATH_LIMIT_CONCURRENT: '1' });
    const all = await Promise.all([1, 2].map(() => one.app.fetch(request(typename))));
    expect(all.map(({ status }) => status).sort()).toEqual([200, 503]);
    expect((await all.find(({ status }) => status === 503)!.json()).errors[0].extensions.code).toBe(
      'TOO_BUSY',
    );
    await one.close();
  });

  test('gets no answer that takes longer than a request may', async () => {
    const one = await testApp({ env: { OREPATH_LIMIT_REQUEST_SECONDS: '1' } });
    one.parts.spaces.reach = (() => new Promise(() => undefined)) as never;
    const response = await one.app.fetch(request(typename));
    expect(response.status).toBe(504);
    expect((await response.json()).errors[0].extensions).toMatchObject({
      code: 'REQUEST_TIMEOUT',
      expected: 'at most 1 seconds',
    });
    await one.close();
  });
});

describe('subscriptions', () => {
  test('are followed up to so many by each caller; one that ended, however often told, frees one place', () => {
    const gate = new Gate({ ...DEFAULT_LIMITS, callerSubscriptions: 2 });
    const leave = gate.follow('key:a');
    gate.follow('key:a');
    gate.follow('key:b');
    expect(() => gate.follow('key:a')).toThrow(expect.objectContaining({ code: 'TOO_MANY_REQUESTS' }));
    leave();
    leave();
    gate.follow('key:a');
    expect(() => gate.follow('key:a')).toThrow(/subscriptions/);
  });
});

describe('work with a deadline', () => {
  const never = (signal: AbortSignal, told: string[]) =>
    new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        told.push('given up');
        reject(new Error('given up'));
      });
    });

  test('is told to end when its time is over', async () => {
    const told: string[] = [];
    const late = withDeadline(new AbortController().signal, 0.01, (signal) => never(signal, told));
    await expect(late).rejects.toMatchObject({ code: 'REQUEST_TIMEOUT' });
    expect(told).toEqual(['given up']);
  });

  test('is told to end when its client goes away', async () => {
    const told: string[] = [];
    const client = new AbortController();
    const left = withDeadline(client.signal, 60, (signal) => never(signal, told));
    client.abort();
    await expect(left).rejects.toThrow('given up');
    expect(told).toEqual(['given up']);
  });
});

describe('settings', () => {
  test.each(Object.values(LIMITS))(
    '$variable is read within its bounds',
    ({ variable, least, most, fallback }) => {
      expect(fallback).toBeGreaterThanOrEqual(least);
      expect(fallback).toBeLessThanOrEqual(most);
      expect(() => readConfig({ [variable]: String(most) })).not.toThrow();
      expect(() => readConfig({ [variable]: 'many' })).toThrow(variable);
      expect(() => readConfig({ [variable]: '-1' })).toThrow(variable);
    },
  );

  test.each(['*', 'https://a.example/', 'a.example', 'https://a.example:443', 'null'])(
    '%s is no origin that may be listed',
    (origin) => {
      expect(() => readConfig({ OREPATH_CORS_ORIGINS: origin })).toThrow(/OREPATH_CORS_ORIGINS/);
    },
  );
});

function request(body: unknown): Request {
  return new Request('http://127.0.0.1:4000/graphql', {
    method: 'POST',
    headers: { host: '127.0.0.1:4000', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
