/** Random requests that are none: bytes, JSON, headers and paths that went wrong or were made to harm. */
import type { Dice } from './dice.ts';
import { HOSTILE_TEXTS } from './hostile-values.ts';

export interface Malformed {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
}

const OPERATION = 'query Q($n: Int!) { entities(first: $n) { nodes { id entityId } } }';
const GOOD = { query: OPERATION, variables: { n: 3 }, operationName: 'Q' };

const bytes = (dice: Dice, most: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: dice.below(most) }, () => dice.below(256));

/** Whatever JSON can say. */
function anything(dice: Dice, depth = 0): unknown {
  const kind = dice.below(depth > 4 ? 6 : 9);
  if (kind === 0) return null;
  if (kind === 1) return dice.chance(0.5);
  if (kind === 2) return dice.of([0, -0, -1, 1e308, 2 ** 53, 0.1]);
  if (kind < 6) return dice.of(HOSTILE_TEXTS);
  if (kind < 8) return Array.from({ length: dice.below(5) }, () => anything(dice, depth + 1));
  return JSON.parse(
    `{${dice
      .some(['__proto__', 'constructor', 'prototype', 'a', 'query', '', 'length', 'then'], 4)
      .map((key) => `${JSON.stringify(key)}: ${JSON.stringify(anything(dice, depth + 1))}`)
      .join(',')}}`,
  );
}

/** A text with some of its characters gone, doubled or changed. */
function broken(dice: Dice, text: string): string {
  let out = text;
  for (let n = 1 + dice.below(6); n > 0; n--) {
    const at = dice.below(out.length + 1);
    const cut = dice.below(8);
    const put = dice.of([
      '',
      '{',
      '}',
      '(',
      ')',
      '"',
      '\\',
      '\u0000',
      '\ud800',
      '@',
      '$',
      '...',
      '#',
      '"""',
      ',',
      '-1e',
      '\ufeff',
    ]);
    out = out.slice(0, at) + put + out.slice(at + cut);
  }
  return out;
}

const BODIES: readonly ((dice: Dice) => string | Uint8Array<ArrayBuffer>)[] = [
  (dice) => bytes(dice, 400),
  (dice) => broken(dice, JSON.stringify(GOOD)),
  (dice) => JSON.stringify({ ...GOOD, query: broken(dice, OPERATION) }),
  (dice) => JSON.stringify(anything(dice)),
  (dice) =>
    JSON.stringify({
      ...GOOD,
      [dice.of(['query', 'variables', 'operationName', 'extensions'])]: anything(dice),
    }),
  (dice) => JSON.stringify({ ...GOOD, variables: { n: anything(dice) } }),
  (dice) => JSON.stringify(Array.from({ length: dice.below(20) }, () => GOOD)),
  (dice) => `${dice.of(['[', '{"a":', '{"query":['])}`.repeat(1 + dice.below(3_000)),
  (dice) =>
    JSON.stringify({
      query: `{ ${dice.of(['a', '[', '{', '...F ', '@x ', 'a: ', '"']).repeat(dice.below(3_000))} }`,
    }),
  (dice) => `{"query":"{__typename}","query":${JSON.stringify(anything(dice))}}`,
  (dice) =>
    `{"__proto__":{"isAdmin":true},"query":"{ __typename }","variables":${JSON.stringify(anything(dice))}}`,
  (dice) => JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: anything(dice) } } }),
  (dice) =>
    JSON.stringify({
      query: `{ search(text: "${'\\u0000\\uD800'.repeat(dice.below(50))}", first: ${'9'.repeat(dice.below(400))}1) { score } }`,
    }),
];

const TYPES = [
  'application/json',
  'application/json; charset=utf-8',
  'application/json; charset=utf-16',
  'application/json;',
  'APPLICATION/JSON',
  'application/graphql',
  'application/graphql+json',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  ';;;',
  'application/jsonp',
];

const PATHS = [
  '/graphql',
  '/graphql',
  '/graphql',
  '/graphql',
  '/graphql?query=%7B__typename',
  '/graphql?query=%FF%FE&variables=%7B',
  '/graphql/',
  '/graphql/..%2f',
  '/imports?space=%00',
  '/imports?format=__proto__',
  '/reports/../../etc/passwd',
  '/reports/%2e%2e%2f%2e%2e%2fpackage.json',
  '/assets/%2e%2e/%2e%2e/package.json',
  '/%',
  '/%E0%A4%A',
  '/..%5c..%5cpackage.json',
  '/arrow/links?risk=conflict&risk=2',
  '/arrow/__proto__?risk=conflict',
  '/session',
  '/session/callback?code=x&state=y',
  '/internal/command',
  `/${'a'.repeat(7_000)}`,
  '//evil.example/',
  '/health?x=1',
];

const VALUES = [
  '',
  ' ',
  'x'.repeat(3_000),
  '__proto__',
  '\u00ff',
  '../..',
  '*',
  '0',
  '-1',
  'demo',
  'DEMO',
  'main',
  '1e9',
];
const NAMES = [
  'orepath-space',
  'orepath-revision',
  'accept',
  'accept-encoding',
  'content-encoding',
  'content-length',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-request-id',
  'traceparent',
  'cookie',
  'authorization',
  'origin',
  'range',
  'if-none-match',
  'te',
  'access-control-request-method',
];

/** What a browser could be made to send, were it not for the header. */
function byGet(dice: Dice): Malformed {
  const said = {
    query: dice.chance(0.5) ? OPERATION : broken(dice, OPERATION),
    variables: broken(dice, JSON.stringify(GOOD.variables)),
    operationName: dice.of(HOSTILE_TEXTS).slice(0, 500),
    extensions: broken(dice, JSON.stringify({ persistedQuery: { version: 1, sha256Hash: 'x' } })),
  };
  const given = dice.some(Object.keys(said) as (keyof typeof said)[], 4);
  const query = new URLSearchParams(given.map((name) => [name, said[name]]));
  return { method: 'GET', path: `/graphql?${query}`, headers: { 'x-orepath-csrf': '1' } };
}

/** One request; the same dice give the same one. */
export function malformed(dice: Dice): Malformed {
  if (dice.chance(0.1)) return byGet(dice);
  const method = dice.chance(0.85) ? 'POST' : dice.of(['GET', 'HEAD', 'DELETE', 'OPTIONS', 'PUT', 'PATCH']);
  const headers: Record<string, string> = {
    'content-type': dice.chance(0.75) ? 'application/json' : dice.of(TYPES),
  };
  if (dice.chance(0.5)) headers['x-orepath-csrf'] = '1';
  if (dice.chance(0.3)) headers[dice.of(NAMES)] = dice.of(VALUES);
  const path = dice.chance(0.7) ? '/graphql' : dice.of(PATHS);
  const hasBody = !['GET', 'HEAD'].includes(method);
  return { method, path, headers, ...(hasBody && { body: dice.of(BODIES)(dice) }) };
}
