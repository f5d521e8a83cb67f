/** Sessions of the page: by a cookie that only the page sends, that changes, and that ends. */
import { createHash } from 'node:crypto';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../server/app.ts';
import { createAuthenticator } from '../../server/auth/authenticate.ts';
import { createKey, revokeKey } from '../../server/auth/keys.ts';
import { readConfig } from '../../server/config.ts';
import { TEST_NOW, type TestApp, testApp } from '../support/app.ts';

const HERE = 'http://127.0.0.1:4000';
const MINUTE = 60_000;

let world: TestApp;
let key: { id: string; token: string };
let logged = '';
beforeAll(async () => {
  world = await testApp({ demo: true, env: { OREPATH_AUTH: 'keys', OREPATH_ALLOWED_HOSTS: 'orepath.test' } });
});
afterAll(() => world.close());
/** A service of its own, with a throttle and a log of its own, over the same store. */
const anew = (env: Record<string, string> = {}) => {
  const config = readConfig({ OREPATH_AUTH: 'keys', OREPATH_ALLOWED_HOSTS: 'orepath.test', ...env });
  const parts = { ...world.parts, config };
  parts.auth = createAuthenticator(config, { store: parts.store, now: () => world.parts.now() });
  const write = (line: string): void => {
    logged += line;
  };
  const log = pino({ level: 'trace' }, { write });
  return createApp(parts, { log, page: 'none' });
};
let app = undefined as unknown as ReturnType<typeof anew>;
beforeEach(async () => {
  logged = '';
  world.parts.now = () => TEST_NOW;
  app = anew();
  const grants = [{ space: 'demo', role: 'viewer', buyers: null }] as const;
  key = await createKey(world.parts.store, {
    name: 'A person',
    grants,
    expiresAt: null,
    by: 'local',
    now: TEST_NOW,
  });
});

interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  on?: typeof app;
}
const send = (path: string, { method = 'GET', headers = {}, body, on = app }: Sent = {}) =>
  on.fetch(
    new Request(`${HERE}${path}`, {
      method,
      headers: { host: '127.0.0.1:4000', ...headers },
      ...(body && { body }),
    }),
    '203.0.113.7',
  );
const OWN = { 'x-orepath-csrf': '1', 'content-type': 'application/json' };
const signIn = (headers: Record<string, string> = {}, on = app) =>
  send('/session', {
    method: 'POST',
    headers: { ...OWN, ...headers },
    body: JSON.stringify({ key: key.token }),
    on,
  });
/** `name=value` of the cookie that an answer sets. */
const cookieOf = (answer: Response): string => (answer.headers.get('set-cookie') ?? '').split(';')[0]!;
const ask = (cookie: string, headers: Record<string, string> = OWN, on = app) =>
  send('/graphql', {
    method: 'POST',
    headers: { ...headers, cookie, 'Orepath-Space': 'demo' },
    body: '{"query":"{ snapshot { space { id } } }"}',
    on,
  });
const status = async (cookie: string, headers?: Record<string, string>) =>
  (await ask(cookie, headers)).status;
const codeOf = async (answer: Response): Promise<unknown> => {
  const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
  return errors[0]?.extensions.code;
};
const later = (ms: number) => {
  world.parts.now = () => new Date(TEST_NOW.getTime() + ms);
};

describe('a session', () => {
  it('is opened by a key and asks as its holder', async () => {
    const answer = await signIn();
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ caller: { name: 'A person', grants: [{ space: 'demo' }] } });
    expect(await status(cookieOf(answer))).toBe(200);
    const who = await send('/session', { headers: { cookie: cookieOf(answer) } });
    expect(await who.json()).toMatchObject({ isAsked: true, caller: { name: 'A person' } });
  });

  it('lives in a cookie that scripts, other sites and other hosts do not get', async () => {
    const here = (await signIn()).headers.get('set-cookie');
    expect(here).toMatch(/^orepath=ors_[^;]+; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/);
    const afar = (await signIn({ host: 'orepath.test' })).headers.get('set-cookie');
    expect(afar).toMatch(/^__Host-orepath=ors_[^;]+; Path=\/; .*HttpOnly; SameSite=Strict; Secure$/);
    const proxied = await signIn({}, anew({ OREPATH_BASE_URL: 'https://orepath.test' }));
    expect(proxied.headers.get('set-cookie')).toMatch(/^__Host-orepath=.*; Secure$/);
  });

  it('is kept as a hash', async () => {
    const token = cookieOf(await signIn()).split('=')[1]!;
    const [row] = await world.parts.store.read('session/by-id', { id: token.split('_')[1]! });
    expect(row?.['hash']).toBe(createHash('sha256').update(token).digest('hex'));
    expect(JSON.stringify(row)).not.toContain(token.split('_')[2]);
  });

  it.each(['', 'ork_x', `ork_0123456789abcdef_${'A'.repeat(43)}`, 'x'.repeat(2_000)])(
    'is not opened by %j, and no attempt is told or logged',
    async (wrong) => {
      const answer = await send('/session', {
        method: 'POST',
        headers: OWN,
        body: JSON.stringify({ key: wrong }),
      });
      expect([400, 401]).toContain(answer.status);
      expect(answer.headers.get('set-cookie')).toBeNull();
      if (wrong) expect((await answer.text()) + logged).not.toContain(wrong);
    },
  );

  it('takes no token that came before it: who signs in gets another, and the one before is over', async () => {
    const first = cookieOf(await signIn());
    const second = cookieOf(await signIn({ cookie: first }));
    expect(second).not.toBe(first);
    expect([await status(first), await status(second)]).toEqual([401, 200]);
    const planted = `orepath=ors_0123456789abcdef_${'A'.repeat(43)}`;
    const opened = cookieOf(await signIn({ cookie: planted }));
    expect(opened).not.toContain('0123456789abcdef');
    expect(await status(planted)).toBe(401);
    expect(await status(`${planted}; ${opened}`)).toBe(401);
  });

  it('ends by signing out, on every server', async () => {
    const cookie = cookieOf(await signIn());
    const other = anew();
    const out = await send('/session', { method: 'DELETE', headers: { ...OWN, cookie } });
    expect(out.headers.get('set-cookie')).toMatch(/^orepath=; Path=\/; Max-Age=0;/);
    expect(await status(cookie)).toBe(401);
    expect((await ask(cookie, OWN, other)).status).toBe(401);
  });

  it('ends with the key that opened it', async () => {
    const cookie = cookieOf(await signIn());
    expect(await status(cookie)).toBe(200);
    await revokeKey(world.parts.store, key.id, TEST_NOW);
    // what was found a moment ago may still be known: at most a second
    await expect.poll(() => status(cookie), { timeout: 2_000 }).toBe(401);
  });

  it('ends when it is not used, and after its longest time however much it is', async () => {
    const cookie = cookieOf(await signIn());
    later(61 * MINUTE);
    expect(await status(cookie)).toBe(401);
    world.parts.now = () => TEST_NOW;
    let used = cookieOf(await signIn());
    for (let at = 30; at < 12 * 60; at += 30) {
      later(at * MINUTE);
      const answer = await ask(used);
      expect(answer.status).toBe(200);
      used = cookieOf(answer) || used;
    }
    later(12 * 60 * MINUTE);
    expect(await status(used)).toBe(401);
  });

  it('changes its secret every quarter of an hour; the one before goes on for a minute', async () => {
    const first = cookieOf(await signIn());
    later(14 * MINUTE);
    expect(cookieOf(await ask(first))).toBe('');
    later(15 * MINUTE);
    const [one, two] = await Promise.all([ask(first), ask(first)]);
    const given = [cookieOf(one), cookieOf(two)].filter(Boolean);
    expect([one.status, two.status, given.length]).toEqual([200, 200, 1]);
    later(15 * MINUTE + 59_000);
    expect(await status(first)).toBe(200);
    later(16 * MINUTE);
    expect(await status(first)).toBe(401);
    expect(await status(given[0]!)).toBe(200);
  });
});

it('an answer that goes on ends with its session, not with the secret that it began by', async () => {
  const first = cookieOf(await signIn());
  const stands = () =>
    world.parts.auth.stands(new Request(HERE, { headers: { host: '127.0.0.1:4000', cookie: first } }));
  expect(await stands()).toBe(true);
  let cookie = first;
  for (const minutes of [20, 40]) {
    later(minutes * MINUTE);
    cookie = cookieOf(await ask(cookie));
  }
  expect(await status(first)).toBe(401);
  expect(await stands()).toBe(true);
  await send('/session', { method: 'DELETE', headers: { ...OWN, cookie } });
  expect(await stands()).toBe(false);
});

describe('another page', () => {
  it.each([
    ['without the own header', { 'content-type': 'application/json' }],
    ['of another origin', { ...OWN, origin: 'http://evil.example' }],
    ['of another port', { ...OWN, origin: 'http://127.0.0.1:4001' }],
    ['of no origin that can be told', { ...OWN, origin: 'null' }],
    ['of another site, as the browser says', { ...OWN, 'sec-fetch-site': 'cross-site' }],
    ['of another host of the site', { ...OWN, 'sec-fetch-site': 'same-site' }],
  ])('%s sends nothing with the cookie of a session', async (_, headers) => {
    const cookie = cookieOf(await signIn());
    const answers = [
      await ask(cookie, headers as Record<string, string>),
      await send('/imports?space=demo', {
        method: 'POST',
        headers: { ...headers, cookie } as never,
        body: 'x',
      }),
      await send('/session', { method: 'DELETE', headers: { ...headers, cookie } as never }),
      await send('/session', { method: 'POST', headers: { ...headers } as never, body: '{}' }),
    ];
    for (const answer of answers)
      expect([answer.status, await codeOf(answer)]).toEqual([403, 'FORBIDDEN_ORIGIN']);
    expect(await status(cookie)).toBe(200);
  });

  it('sends what it likes with a key, which no browser adds by itself', async () => {
    const headers = {
      authorization: `Bearer ${key.token}`,
      'content-type': 'application/json',
      'x-orepath-csrf': '1',
    };
    expect((await ask('', headers)).status).toBe(200);
    const wrong = { ...headers, authorization: 'Basic eDp5' };
    expect((await ask(cookieOf(await signIn()), wrong)).status).toBe(401);
  });
});

it('guessing is slowed down by address', async () => {
  const attempt = async () => {
    const answer = await send('/session', { method: 'POST', headers: OWN, body: '{"key":"ork_guess"}' });
    return answer.status;
  };
  const seen = [];
  for (let i = 0; i < 25; i++) seen.push(await attempt());
  expect(seen.slice(0, 20)).toEqual(Array(20).fill(401));
  expect(seen.slice(20)).toEqual(Array(5).fill(429));
  expect((await signIn()).status).toBe(429);
  const elsewhere = new Request(`${HERE}/session`, {
    method: 'POST',
    headers: { host: '127.0.0.1:4000', ...OWN },
    body: JSON.stringify({ key: key.token }),
  });
  expect((await app.fetch(elsewhere, '203.0.113.8')).status).toBe(200);
});

it('no credential gets into the log', async () => {
  const cookie = cookieOf(await signIn());
  await ask(cookie);
  await send('/session', { method: 'DELETE', headers: { ...OWN, cookie } });
  expect(logged).toContain('/session');
  for (const secret of [key.token, cookie.split('=')[1]!, 'A person']) expect(logged).not.toContain(secret);
});

it('every answer but the page is kept by nobody', async () => {
  const cookie = cookieOf(await signIn());
  const answers = [
    await signIn(),
    await ask(cookie),
    await send('/session'),
    await send('/metrics'),
    await send('/reports/x'),
  ];
  for (const { headers } of answers) expect(headers.get('cache-control')).toBe('no-store');
});
