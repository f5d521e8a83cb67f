/** Tokens of an issuer: those that are its own, for this service and for now, and no other. */
import { createHmac, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAuthenticator } from '../../server/auth/authenticate.ts';
import { createKey } from '../../server/auth/keys.ts';
import { Issuer } from '../../server/auth/oidc/issuer.ts';
import { readConfig } from '../../server/config.ts';
import { TEST_NOW, type TestApp, testApp } from '../support/app.ts';
import { AUDIENCE, NOW, startIssuer, type TestIssuer, type TokenOptions } from '../support/issuer.ts';

let issuer: TestIssuer;
let world: TestApp;
const env = () => ({
  OREPATH_AUTH: 'oidc',
  OREPATH_OIDC_ISSUER: issuer.url,
  OREPATH_OIDC_AUDIENCE: AUDIENCE,
});
/** A service that has asked the issuer nothing yet. */
const anew = (settings: Record<string, string> = {}): void => {
  const config = readConfig({ ...env(), ...settings });
  const { store } = world.parts;
  world.parts.auth = createAuthenticator(config, { store, now: () => world.parts.now() });
};
beforeAll(async () => {
  issuer = await startIssuer();
  world = await testApp({ demo: true, env: env() });
});
afterAll(async () => {
  await world.close();
  await issuer.close();
});
beforeEach(() => {
  issuer.fault = null;
  world.parts.now = () => TEST_NOW;
  anew();
});

/** The code that a token is refused with; `ok` where it opens the demonstration. */
async function code(token: string): Promise<unknown> {
  const { errors, status } = await world.ask(
    '{ snapshot { space { id } } }',
    {},
    {
      authorization: `Bearer ${token}`,
      'Orepath-Space': 'demo',
    },
  );
  expect(status).not.toBe(500);
  return errors[0]?.extensions['code'] ?? 'ok';
}
const codeOf = async (options: TokenOptions = {}) => code(await issuer.token(options));
const claims = (of: object) => codeOf({ claims: of as never });
const part = (of: object | string) =>
  Buffer.from(typeof of === 'string' ? of : JSON.stringify(of)).toString('base64url');

describe('a token', () => {
  it('of the issuer opens what its claims give', async () => {
    expect(await codeOf()).toBe('ok');
    expect(await claims({ roles: ['other:admin'] })).toBe('UNKNOWN_SPACE');
  });

  it.each(['RS256', 'PS384', 'ES512', 'EdDSA'])('signed by %s is taken', async (alg) => {
    const key = await issuer.newKey(alg);
    issuer.keys.push(key);
    expect(await codeOf({ key })).toBe('ok');
  });

  it.each([
    ['expired', { exp: NOW - 61 }, 'UNAUTHENTICATED'],
    ['expired within the skew of clocks', { exp: NOW - 59 }, 'ok'],
    ['not valid yet', { nbf: NOW + 61 }, 'UNAUTHENTICATED'],
    ['not valid yet within the skew', { nbf: NOW + 59 }, 'ok'],
    ['issued in the future', { iat: NOW + 61 }, 'UNAUTHENTICATED'],
    ['for another audience', { aud: 'https://else.test' }, 'UNAUTHENTICATED'],
    ['for several audiences, this one among them', { aud: ['https://else.test', AUDIENCE] }, 'ok'],
    ['without an audience', { aud: undefined }, 'UNAUTHENTICATED'],
    ['of another issuer', { iss: 'https://else.test' }, 'UNAUTHENTICATED'],
    ['of the issuer with a slash more', () => ({ iss: `${issuer.url}/` }), 'UNAUTHENTICATED'],
    ['without an end', { exp: undefined }, 'UNAUTHENTICATED'],
    ['without a beginning', { iat: undefined }, 'UNAUTHENTICATED'],
    ['of nobody', { sub: undefined }, 'UNAUTHENTICATED'],
    ['that tells who signed in (an identity token)', { nonce: 'n' }, 'UNAUTHENTICATED'],
    ['that hashes an access token', { at_hash: 'h' }, 'UNAUTHENTICATED'],
    ['that says in a claim that it is for refreshing', { typ: 'Refresh' }, 'UNAUTHENTICATED'],
    ['bound to a key that the request does not prove', { cnf: { jkt: 'x' } }, 'UNAUTHENTICATED'],
  ])('%s', async (_, of, expected) => {
    expect(await claims(typeof of === 'function' ? of() : of)).toBe(expected);
  });

  it.each(['logout+jwt', 'secevent+jwt', 'dpop+jwt', 'JOSE'])('of the type %s is refused', async (typ) => {
    expect(await codeOf({ header: { typ } })).toBe('UNAUTHENTICATED');
  });

  it('that was changed is refused, every part of it', async () => {
    const [header, payload, signature] = (await issuer.token()).split('.') as [string, string, string];
    const admin = part({ ...JSON.parse(Buffer.from(payload, 'base64url').toString()), roles: ['*:admin'] });
    const flipped = (signature[0] === 'A' ? 'B' : 'A') + signature.slice(1);
    for (const token of [
      `${header}.${admin}.${signature}`,
      `${header}.${payload}.${flipped}`,
      `${header}.${payload}.`,
      `${header}.${payload}`,
      `${part('{')}.${payload}.${signature}`,
      `${part({ alg: 'ES256', kid: 'nobody' })}.${payload}.${signature}`,
      `${part({ alg: 'ES256', crit: ['x'], x: 1, kid: issuer.keys[0]!.kid })}.${payload}.${signature}`,
    ]) {
      expect(await code(token)).toBe('UNAUTHENTICATED');
    }
  });

  it('that is not signed, or by a secret that everybody can read, is refused', async () => {
    const payload = (await issuer.token()).split('.')[1]!;
    const { kid, publicJwk } = issuer.keys[0]!;
    const hmac = (secret: string) => {
      const signed = `${part({ alg: 'HS256', kid })}.${payload}`;
      return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
    };
    for (const alg of ['none', 'None', 'NONE', '']) {
      expect(await code(`${part({ alg, kid })}.${payload}.`)).toBe('UNAUTHENTICATED');
      expect(await code(`${part({ alg, kid })}.${payload}.x`)).toBe('UNAUTHENTICATED');
    }
    expect(await code(hmac(JSON.stringify(publicJwk)))).toBe('UNAUTHENTICATED');
    expect(await code(hmac(''))).toBe('UNAUTHENTICATED');
  });

  it('that brings its own key, or says where one lies, is refused', async () => {
    const own = await issuer.newKey();
    const jwk = await exportJWK(own.privateKey);
    const { d: _secret, ...publicOnly } = jwk;
    const evil = { key: own, header: { kid: issuer.keys[0]!.kid } };
    for (const header of [
      { jwk: publicOnly as never },
      { jku: `${issuer.url}/keys` },
      { x5u: `${issuer.url}/keys` },
      { x5c: ['MIIB'] },
    ]) {
      expect(await codeOf({ ...evil, header: { ...evil.header, ...header } })).toBe('UNAUTHENTICATED');
      expect(await codeOf({ header })).toBe('UNAUTHENTICATED');
    }
  });

  it('that is huge, or no token at all, costs the issuer no request', async () => {
    const huge = await issuer.token({ claims: { padding: 'x'.repeat(20_000) } });
    const before = issuer.asked;
    const odd = ['', '.', '..', 'a.b.c.d.e', randomBytes(3_000).toString('hex'), 'ork_x', huge];
    for (const token of odd) expect(await code(token)).toBe('UNAUTHENTICATED');
    expect(issuer.asked).toBe(before);
  });

  it('by an algorithm that is not set is refused', async () => {
    anew({ OREPATH_OIDC_ALGORITHMS: 'RS256' });
    expect(await codeOf()).toBe('UNAUTHENTICATED');
  });
});

describe('what claims give', () => {
  it.each([
    ['roles', { roles: 'demo:viewer other:admin' }, 'ok'],
    ['resource_access.orepath.roles', { resource_access: { orepath: { roles: ['demo:viewer'] } } }, 'ok'],
    ['https://orepath.test/roles', { 'https://orepath.test/roles': ['demo:viewer'] }, 'ok'],
    ['groups', { groups: ['offline_access', 'demo:viewer:x', 'demo:owner', 7, null] }, 'FORBIDDEN'],
    ['a.b', { a: [{ b: 'demo:viewer' }] }, 'FORBIDDEN'],
    ['constructor.name', {}, 'FORBIDDEN'],
    ['none', {}, 'FORBIDDEN'],
  ])('%s', async (claim, of, expected) => {
    anew({ OREPATH_OIDC_CLAIM: claim });
    expect(await claims({ roles: undefined, ...of })).toBe(expected);
  });

  it('is what the file says of groups, where one is set, and of no other', async () => {
    const file = join(tmpdir(), `orepath-groups-${process.pid}.json`);
    writeFileSync(file, JSON.stringify({ 'Supply Risk': ['demo:analyst', 'other:viewer'] }));
    anew({ OREPATH_OIDC_GRANTS: file });
    expect(await claims({ roles: ['Supply Risk'] })).toBe('ok');
    expect(await claims({ roles: ['demo:viewer', 'toString', '__proto__'] })).toBe('FORBIDDEN');
  });
});

describe('the issuer', () => {
  it('may rotate its keys: the new one counts at once, the old one no longer than what was published', async () => {
    expect(await codeOf()).toBe('ok');
    const [old] = issuer.keys;
    const next = await issuer.newKey();
    issuer.keys.unshift(next);
    expect(await codeOf({ key: next })).toBe('ok');
    issuer.keys.splice(issuer.keys.indexOf(old!), 1);
    anew();
    expect(await codeOf({ key: old! })).toBe('UNAUTHENTICATED');
  });

  it('is asked once for many at a time, and not again for made-up keys', async () => {
    const before = issuer.asked;
    const many = await Promise.all(Array.from({ length: 20 }, () => codeOf()));
    expect(new Set(many)).toEqual(new Set(['ok']));
    expect(issuer.asked - before).toBe(1);
    for (let i = 0; i < 20; i++) {
      expect(await codeOf({ header: { kid: `made-up-${i}` } })).toBe('UNAUTHENTICATED');
    }
    expect(issuer.asked - before).toBe(2);
  });

  it('is believed for ten minutes, and for made-up keys asked every ten seconds', async () => {
    let elapsed = 0;
    const published = new Issuer(issuer.url, () => elapsed);
    const header = { alg: 'ES256', kid: issuer.keys[0]!.kid };
    const look = (kid: string, at: number) => {
      elapsed = at;
      return Promise.resolve(published.key({ ...header, kid }, {} as never)).catch(() => undefined);
    };
    const before = issuer.asked;
    await look(header.kid, 0);
    await look(header.kid, 599_999);
    expect(issuer.asked - before).toBe(1);
    await look(header.kid, 600_000);
    expect(issuer.asked - before).toBe(2);
    await look('made-up', 600_001);
    await look('made-up', 610_000);
    expect(issuer.asked - before).toBe(3);
    await look('made-up', 610_002);
    expect(issuer.asked - before).toBe(4);
  });

  it.each(['down', 'other-issuer', 'redirect', 'huge'] as const)(
    'that is not itself (%s) opens nothing: 503, while keys go on working',
    async (fault) => {
      issuer.fault = fault;
      const token = await issuer.token();
      const answer = await world.get('/reports/schema.json', { authorization: `Bearer ${token}` });
      expect(answer.status).toBe(503);
      expect(await code(token)).toBe('ISSUER_UNAVAILABLE');
      const grants = [{ space: 'demo', role: 'viewer', buyers: null }] as const;
      const order = { name: 'test', grants, expiresAt: null, by: 'local', now: TEST_NOW };
      expect(await code((await createKey(world.parts.store, order)).token)).toBe('ok');
      issuer.fault = null;
      await expect.poll(() => codeOf(), { timeout: 10_000 }).toBe('ok');
    },
  );

  it('follows the clock that is set: a token that has ended is alive again only by it', async () => {
    world.parts.now = () => new Date((NOW + 700) * 1_000);
    expect(await codeOf()).toBe('UNAUTHENTICATED');
    world.parts.now = () => TEST_NOW;
    expect(await codeOf()).toBe('ok');
  });
});

it('a 401 says how one may be known, and nothing of the token is in it', async () => {
  const token = await new SignJWT({ email: 'person@example.test' })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(randomBytes(32));
  const answer = await world.get('/reports/x', { authorization: `Bearer ${token}` });
  expect(answer.status).toBe(401);
  expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="orepath"');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const said = await answer.text();
  for (const piece of token.split('.')) expect(said).not.toContain(piece);
});

it('settings of an issuer that cannot be trusted are refused, all in one error', () => {
  const wrong = {
    OREPATH_AUTH: 'oidc',
    OREPATH_OIDC_ISSUER: 'http://issuer.example',
    OREPATH_OIDC_ALGORITHMS: 'RS256,HS256',
    OREPATH_OIDC_CLOCK_SKEW: '301',
    OREPATH_OIDC_CLIENT_ID: 'page',
    OREPATH_OIDC_GRANTS: '/nowhere.json',
  };
  const lines = /ISSUER[\s\S]*AUDIENCE[\s\S]*ALGORITHMS has "HS256"[\s\S]*SKEW[\s\S]*GRANTS[\s\S]*BASE_URL/;
  expect(() => readConfig(wrong)).toThrow(lines);
});
