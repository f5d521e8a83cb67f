/** An issuer of tokens on this machine: real HTTP, real keys, and faults that a test asks for. */
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from 'jose';
import { TEST_NOW } from './app.ts';

export const AUDIENCE = 'https://orepath.test';
/** The moment of every test, in the seconds of tokens. */
export const NOW = Math.floor(TEST_NOW.getTime() / 1_000);

interface Key {
  kid: string;
  alg: string;
  privateKey: CryptoKey;
  publicJwk: JWK;
}

export interface TokenOptions {
  claims?: JWTPayload;
  header?: Partial<JWTHeaderParameters>;
  key?: Key;
}

/** What was agreed when a person was sent to the issuer. */
interface Pending {
  nonce: string;
  challenge: string;
  redirectUri: string;
}

export interface TestIssuer {
  url: string;
  keys: Key[];
  /** What it answers with in place of itself. */
  fault: 'down' | 'other-issuer' | 'redirect' | 'huge' | null;
  /** How often its keys were asked for. */
  asked: number;
  newKey(alg?: string): Promise<Key>;
  /** An access token, a good one but for what is given. */
  token(options?: TokenOptions): Promise<string>;
  /** What the person who signs in is said to be. */
  person: JWTPayload;
  secret: string;
  close(): Promise<void>;
}

const DEFAULTS = { sub: 'person-1', aud: AUDIENCE, iat: NOW - 10, exp: NOW + 600, roles: ['demo:viewer'] };

export async function startIssuer(): Promise<TestIssuer> {
  const codes = new Map<string, Pending>();
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url!, issuer.url);
    const send = (body: unknown, status = 200) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (issuer.fault === 'down') return void request.destroy();
    if (issuer.fault === 'redirect') {
      response.writeHead(302, { location: `${issuer.url}/elsewhere` }).end();
      return;
    }
    if (url.pathname === '/.well-known/openid-configuration') {
      return send({
        issuer: issuer.fault === 'other-issuer' ? 'http://127.0.0.1:1' : issuer.url,
        jwks_uri: `${issuer.url}/keys`,
        authorization_endpoint: `${issuer.url}/authorize`,
        token_endpoint: `${issuer.url}/token`,
      });
    }
    if (url.pathname === '/keys') {
      issuer.asked++;
      const padding = issuer.fault === 'huge' ? 'x'.repeat(2_000_000) : '';
      return send({ keys: issuer.keys.map(({ publicJwk }) => publicJwk), padding });
    }
    if (url.pathname === '/authorize') {
      const of = (name: string) => url.searchParams.get(name) ?? '';
      const code = `code-${codes.size}`;
      codes.set(code, {
        nonce: of('nonce'),
        challenge: of('code_challenge'),
        redirectUri: of('redirect_uri'),
      });
      const back = new URL(of('redirect_uri'));
      back.searchParams.set('code', code);
      back.searchParams.set('state', of('state'));
      response.writeHead(302, { location: back.href }).end();
      return;
    }
    if (url.pathname === '/token') {
      let text = '';
      request.on('data', (chunk) => {
        text += chunk;
      });
      request.on('end', () => void exchange(text, request.headers.authorization ?? '', send));
      return;
    }
    send({}, 404);
  });

  async function exchange(
    text: string,
    authorization: string,
    send: (body: unknown, status?: number) => void,
  ) {
    const form = new URLSearchParams(text);
    const pending = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const basic = `Basic ${Buffer.from(`page:${encodeURIComponent(issuer.secret)}`).toString('base64')}`;
    const isRight =
      pending?.challenge === challenge &&
      pending.redirectUri === form.get('redirect_uri') &&
      authorization === basic;
    if (!isRight) return send({ error: 'invalid_grant' }, 400);
    const claims = { aud: 'page', nonce: pending.nonce, ...issuer.person };
    send({ id_token: await issuer.token({ claims }), token_type: 'Bearer' });
  }

  let made = 0;
  const issuer: TestIssuer = {
    url: '',
    keys: [],
    fault: null,
    asked: 0,
    person: {},
    secret: 'a secret: of & the page',
    async newKey(alg = 'ES256') {
      const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
      const kid = `key-${++made}`;
      const publicJwk = { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' };
      return { kid, alg, privateKey, publicJwk };
    },
    token({ claims = {}, header = {}, key = issuer.keys[0]! } = {}) {
      const payload = { iss: issuer.url, ...DEFAULTS, ...claims };
      for (const [name, value] of Object.entries(payload)) {
        if (value === undefined) delete (payload as JWTPayload)[name];
      }
      return new SignJWT(payload)
        .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: 'at+jwt', ...header } as JWTHeaderParameters)
        .sign(key.privateKey);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  issuer.keys.push(await issuer.newKey());
  return issuer;
}
