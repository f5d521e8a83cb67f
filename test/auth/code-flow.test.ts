/** People sign in at the issuer: the browser that began it ends it, and no other. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';
import { AUDIENCE, startIssuer, type TestIssuer } from '../support/issuer.ts';

const HOST = '127.0.0.1:4000';
const PERSON = { sub: 'person-7', name: 'Somebody', roles: ['demo:analyst'] };

let issuer: TestIssuer;
let world: TestApp;
beforeAll(async () => {
  issuer = await startIssuer();
  world = await testApp({
    demo: true,
    env: {
      OREPATH_AUTH: 'oidc',
      OREPATH_OIDC_ISSUER: issuer.url,
      OREPATH_OIDC_AUDIENCE: AUDIENCE,
      OREPATH_OIDC_CLIENT_ID: 'page',
      OREPATH_OIDC_CLIENT_SECRET: issuer.secret,
      OREPATH_BASE_URL: `http://${HOST}`,
    },
  });
});
afterAll(async () => {
  await world.close();
  await issuer.close();
});
beforeEach(() => {
  issuer.person = PERSON;
});

let peers = 0;
/** From an address of its own each time: how often one may try is another test's. */
const get = (path: string, headers: Record<string, string> = {}) =>
  world.app.fetch(
    new Request(`http://${HOST}${path}`, { headers: { host: HOST, ...headers } }),
    `2001:db8::${(++peers).toString(16)}`,
  );

/** `name=value` of each cookie that is set and not taken away. */
const cookies = ({ headers }: Response): string[] =>
  headers
    .getSetCookie()
    .filter((one) => !/Max-Age=0/.test(one))
    .map((one) => one.split(';')[0]!);

/** Where the issuer sends the browser back to, and what that browser keeps. */
async function begin(address = '?space=demo') {
  const started = await get(`/session/start?return=${encodeURIComponent(address)}`);
  expect(started.status).toBe(303);
  const asked = new URL(started.headers.get('location')!);
  const sent = await fetch(asked, { redirect: 'manual' });
  const back = new URL(sent.headers.get('location')!);
  return { asked, back, pending: cookies(started)[0]!, set: started.headers.get('set-cookie')! };
}
const end = ({ pathname, search }: URL, cookie: string) => get(pathname + search, { cookie });

it('a person comes back signed in, where the page was', async () => {
  const { asked, back, pending, set } = await begin('?space=demo&buyer=own:hoshino');
  expect(Object.fromEntries(asked.searchParams)).toMatchObject({
    response_type: 'code',
    client_id: 'page',
    redirect_uri: `http://${HOST}/session/callback`,
    code_challenge_method: 'S256',
  });
  expect(set).toMatch(/HttpOnly; SameSite=Lax/);
  const ended = await end(back, pending);
  expect([ended.status, ended.headers.get('location')]).toEqual([303, '/?space=demo&buyer=own:hoshino']);
  const [session, ...others] = cookies(ended);
  expect(others).toEqual([]);
  const who = await get('/session', { cookie: session! });
  expect(await who.json()).toMatchObject({
    ways: { issuer: true },
    caller: { name: 'Somebody', grants: [{ space: 'demo', role: 'analyst' }] },
  });
});

it.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  'javascript:1',
  '?あ',
  '?a\r\nb: c',
  '?#a',
])('nobody is sent on to %s', async (address) => {
  const { back, pending } = await begin(address);
  expect((await end(back, pending)).headers.get('location')).toBe('/');
});

it('where the page was is kept as far as browsers keep a cookie; beyond that one signs in all the same', async () => {
  for (const [length, kept] of [
    [2_899, true],
    [3_999, false],
  ] as const) {
    const { back, pending } = await begin(`?${'x'.repeat(length)}`);
    expect(pending.length).toBeLessThanOrEqual(4_096);
    const ended = await end(back, pending);
    expect([ended.status, ended.headers.get('location')!.length > 1]).toEqual([303, kept]);
  }
});

it('what another browser began, was answered before, or was changed on the way opens nothing', async () => {
  const one = await begin();
  const other = await begin();
  const wrongState = new URL(one.back);
  wrongState.searchParams.set('state', 'x');
  const wrongIssuer = new URL(one.back);
  wrongIssuer.searchParams.set('iss', 'https://evil.example');
  const refused = new URL(one.back);
  refused.searchParams.set('error', 'access_denied');
  for (const [back, cookie] of [
    [one.back, other.pending],
    [one.back, ''],
    [wrongState, one.pending],
    [wrongIssuer, one.pending],
    [refused, one.pending],
  ] as const) {
    const answer = await end(back, cookie);
    expect([answer.status, cookies(answer)]).toEqual([401, []]);
  }
  expect((await end(one.back, one.pending)).status).toBe(303);
  expect((await end(one.back, one.pending)).status).toBe(401);
});

it.each([
  ['another nonce', { nonce: 'x' }],
  ['another audience', { aud: 'else' }],
  ['another party', { azp: 'else' }],
  ['an end that is past', { exp: 1 }],
])('an identity token with %s opens nothing', async (_, claims) => {
  issuer.person = { ...PERSON, ...claims };
  const { back, pending } = await begin();
  expect((await end(back, pending)).status).toBe(401);
});

it('a person for whom it comes to nothing gets the page with the code, where it was; a program gets the error', async () => {
  const address = '?space=demo&buyer=own:hoshino';
  const { back, pending } = await begin(address);
  back.searchParams.set('error', 'access_denied');
  const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
  const told = await get(back.pathname + back.search, { cookie: pending, ...html });
  expect([told.status, told.headers.get('location')]).toEqual([303, `/${address}#sign-in=UNAUTHENTICATED`]);
  expect(cookies(told)).toEqual([]);
  const program = await get(back.pathname + back.search, { cookie: pending });
  expect(program.status).toBe(401);
  expect(await program.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  const stranger = await get('/session/callback?code=x&state=y', html);
  expect([stranger.status, stranger.headers.get('location')]).toEqual([303, '/#sign-in=UNAUTHENTICATED']);
});
