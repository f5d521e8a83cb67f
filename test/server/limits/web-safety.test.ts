/** What a browser, a proxy and a hand-written client meet, on the production configuration. */
import { connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Production, production } from '../../support/production.ts';

const TOOL = 'https://tool.example';

let service: Production;
beforeAll(async () => {
  service = await production({ OREPATH_CORS_ORIGINS: TOOL });
});
afterAll(() => service.close());

const call = (path: string, init: RequestInit = {}) =>
  service.app.fetch(
    new Request(`http://127.0.0.1:4000${path}`, {
      ...init,
      headers: { host: '127.0.0.1:4000', authorization: service.bearer, ...init.headers },
    }),
  );

/** What a socket answers to bytes as they are. */
const raw = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(service.port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.setEncoding('latin1').setTimeout(1_500, () => socket.destroy());
    socket.on('data', (chunk: string) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });

describe('every answer', () => {
  test.each([
    ['/', 200],
    ['/health', 200],
    ['/ready', 200],
    ['/metrics', 200],
    ['/graphql', 403],
    ['/session', 200],
    ['/reports/schema.json', 200],
    ['/reports/none/none', 404],
    ['/arrow/links', 400],
    ['/assets/none.js', 404],
    ['/icon.svg', 200],
  ])('%s has the usual headers', async (path, status) => {
    const response = await call(path);
    expect(response.status).toBe(status);
    const { headers } = response;
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain('frame-ancestors');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cache-control')).toMatch(/no-store|no-cache/);
    for (const name of ['server', 'x-powered-by', 'strict-transport-security', 'access-control-allow-origin'])
      expect(headers.has(name), name).toBe(false);
  });

  test('tells browsers to use https alone where people reach it so, and believes no header that says so', async () => {
    const secure = await production({ OREPATH_BASE_URL: 'https://orepath.example' });
    const response = await secure.get('/health');
    expect(response.headers.get('strict-transport-security')).toContain('max-age=31536000');
    await secure.close();
    const forwarded = await call('/health', { headers: { 'x-forwarded-proto': 'https' } });
    expect(forwarded.headers.has('strict-transport-security')).toBe(false);
  });
});

describe('pages of other origins', () => {
  const ask = (origin: string) => ({ origin, 'access-control-request-method': 'POST' });

  test('one that is listed is told what it may, without cookies', async () => {
    const { status, headers } = await call('/graphql', { method: 'OPTIONS', headers: ask(TOOL) });
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(TOOL);
    expect(headers.get('access-control-allow-headers')).toContain('authorization');
    expect(headers.get('vary')).toContain('Origin');
    expect(headers.has('access-control-allow-credentials')).toBe(false);
  });

  test('one that is listed reads its answer', async () => {
    const response = await call('/graphql', {
      method: 'POST',
      headers: { origin: TOOL, 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe(TOOL);
  });

  test.each(['https://tool.example.evil', 'http://tool.example', 'https://TOOL.example', 'null', '*'])(
    '%s is refused, asked before or not',
    async (origin) => {
      for (const init of [
        { method: 'OPTIONS', headers: ask(origin) },
        {
          method: 'POST',
          headers: { origin, 'content-type': 'application/json' },
          body: '{"query":"{ __typename }"}',
        },
      ]) {
        const { status, headers } = await call('/graphql', init);
        expect(status).toBe(403);
        expect(headers.has('access-control-allow-origin')).toBe(false);
      }
    },
  );
});

describe('packing', () => {
  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('by %s gives the same page and the same answer', async (encoding, unpack) => {
    const query = '{ entities(first: 50) { nodes { id entityId } } }';
    const init = (accept: string) => ({
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-encoding': accept },
      body: JSON.stringify({ query }),
    });
    const packed = [
      await call('/', { headers: { 'accept-encoding': encoding } }),
      await call('/graphql', init(encoding)),
    ];
    const plain = [await call('/'), await call('/graphql', init('identity'))];
    for (const [i, response] of packed.entries()) {
      expect(response.headers.get('content-encoding')).toBe(encoding);
      expect(response.headers.get('vary')).toContain('Accept-Encoding');
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(unpack(bytes).toString()).toBe(await plain[i]!.text());
    }
  });

  test('is left where it is refused', async () => {
    const response = await call('/', { headers: { 'accept-encoding': 'br;q=0, gzip;q=0' } });
    expect(response.headers.has('content-encoding')).toBe(false);
  });
});

describe('methods', () => {
  test.each(['PUT', 'PATCH', 'DELETE'])('%s is not taken by GraphQL, and what is is told', async (method) => {
    const response = await call('/graphql', { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, POST');
  });

  test.each(['TRACE', 'PROPFIND', 'LOCK'])('%s is refused as it comes', async (method) => {
    expect(await raw(`${method} / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 405/,
    );
  });

  test('HEAD is answered where GET is', async () => {
    for (const path of ['/health', '/ready', '/session', '/'])
      expect(
        await raw(`HEAD ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`),
        path,
      ).toMatch(/^HTTP\/1\.1 200/);
  });

  test('what is refused as it comes has the headers of every answer', async () => {
    const answer = await raw('TRACE / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
    for (const name of ['content-security-policy', 'x-frame-options', 'referrer-policy', 'allow'])
      expect(answer).toMatch(new RegExp(`^${name}: `, 'im'));
  });
});

describe('bytes that two readers could read differently', () => {
  const post = 'POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\n';
  test.each([
    [
      'both lengths',
      `${post}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`,
    ],
    ['two lengths', `${post}Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde`],
    ['a length that is none', `${post}Content-Length: +4\r\n\r\nabcd`],
    ['a coding that is hidden', `${post}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`],
    ['a space before the colon', `${post}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n`],
    ['a folded header', `${post}X-A: b\r\n c\r\nContent-Length: 0\r\n\r\n`],
    ['a bare CR', `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: b\rX-B: c\r\n\r\n`],
    ['a chunk size that is none', `${post}Transfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n0\r\n\r\n`],
    ['a NUL in a header', `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: a\u0000b\r\n\r\n`],
    ['no Host', 'GET / HTTP/1.1\r\n\r\n'],
    ['two Hosts', 'GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\n\r\n'],
    ['another host in the address', 'GET http://evil.example/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'],
    ['an address that is none', 'GET http://[::1 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'],
    ['a star for an address', 'OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'],
    [
      'one header too many',
      `GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n${Array.from({ length: 100 }, (_, i) => `X-${i}: 1\r\n`).join('')}\r\n`,
    ],
    ['headers beyond number', `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n${'X-A: 1\r\n'.repeat(5_000)}\r\n`],
    ['an address beyond length', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`],
    ['no HTTP', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000'],
  ])('%s: refused, and nothing behind it is read', async (_name, text) => {
    const answer = await raw(text);
    expect(answer).not.toMatch(/HTTP\/1\.1 (?:2|5)\d\d/);
    expect(answer.match(/HTTP\/1\.1 /g)?.length ?? 0).toBeLessThanOrEqual(1);
  });

  test('several requests at once are answered in their order', async () => {
    const one = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${more}\r\n`;
    const answer = await raw(one('/health') + one('/reports/x') + one('/health', 'Connection: close\r\n'));
    expect([...answer.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual([
      '200',
      '401',
      '200',
    ]);
  });
});

describe('operations that are listed', () => {
  test('are taken by hash and in their exact words, all others are refused', async () => {
    const strict = await production({ OREPATH_ONLY_PERSISTED: 'yes' });
    const list = (await (await strict.get('/operations.json')).json()) as Record<string, string>;
    const [hash, text] = Object.entries(list).find(([, one]) => /^query Spaces\b|spaces \{/.test(one))!;
    const ask = async (body: object) => {
      const response = await fetch(`${strict.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: strict.bearer },
        body: JSON.stringify(body),
      });
      return (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
    };
    const byHash = (sha256Hash: string) =>
      ask({ extensions: { persistedQuery: { version: 1, sha256Hash } } });
    expect((await byHash(hash)).errors).toBeUndefined();
    expect(await ask({ query: text })).toEqual(await byHash(hash));
    expect((await ask({ query: '{ __typename }' })).errors![0]!.extensions.code).toBe('OPERATION_NOT_LISTED');
    expect((await ask({ query: `${text} ` })).errors![0]!.extensions.code).toBe('OPERATION_NOT_LISTED');
    expect((await byHash('0'.repeat(64))).errors![0]!.extensions.code).toBe('UNKNOWN_OPERATION');
    await strict.close();
  });
});
