/**
 * Sign-in at the issuer for people: authorization code with PKCE, state and nonce. All three are made from one secret
 * that the browser keeps in a cookie meanwhile, so that any server can end what another began, and nothing is stored.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { OrepathError } from '../../errors.ts';
import type { Caller } from '../caller.ts';
import { callerOfClaims } from './claim-grants.ts';
import { fetchJson } from './fetch-json.ts';
import type { Issuer } from './issuer.ts';
import type { OidcClient, OidcSettings } from './settings.ts';
import { verifyIdentityToken } from './verify.ts';

export const CALLBACK_PATH = '/session/callback';

/** What comes back from the issuer may be no longer than this. */
const MOST_CODE = 4_096;

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');
/** Each of its own, so that knowing one tells nothing of another. */
const derived = (secret: string) => ({
  state: hash(`state ${secret}`),
  nonce: hash(`nonce ${secret}`),
  verifier: hash(`verifier ${secret}`),
});

export const newSecret = (): string => randomBytes(32).toString('base64url');
const SECRET = /^[\w-]{43}$/;

const notSignedIn = (): OrepathError =>
  new OrepathError({
    code: 'UNAUTHENTICATED',
    message: 'the issuer did not say who signs in',
    expected: 'a sign-in that was begun in this browser a moment ago; try again',
  });

export interface CodeFlow {
  issuer: Issuer;
  settings: OidcSettings;
  client: OidcClient;
}

const redirectUri = ({ baseUrl }: OidcClient): string => `${baseUrl}${CALLBACK_PATH}`;

/** Where the browser is sent to. Throws ISSUER_UNAVAILABLE. */
export async function signInUrl({ issuer, client }: CodeFlow, secret: string): Promise<string> {
  const { state, nonce, verifier } = derived(secret);
  const url = new URL((await issuer.endpoints()).authorization);
  const query = {
    response_type: 'code',
    client_id: client.id,
    redirect_uri: redirectUri(client),
    scope: 'openid profile',
    state,
    nonce,
    code_challenge: hash(verifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The code, of an answer that belongs to what this browser began. Throws UNAUTHENTICATED. */
function codeOf(answer: URLSearchParams, secret: string, { settings }: CodeFlow): string {
  const code = answer.get('code') ?? '';
  const isOurs = SECRET.test(secret) && isSame(answer.get('state') ?? '', derived(secret).state);
  // an issuer that names itself must be the one that was asked (RFC 9207)
  const isIssuers = (answer.get('iss') ?? settings.issuer) === settings.issuer;
  if (!isOurs || !isIssuers || !code || code.length > MOST_CODE || answer.has('error')) throw notSignedIn();
  return code;
}

/** Basic authentication wants both parts encoded (RFC 6749, 2.3.1). */
const basic = ({ id, secret }: OidcClient): string =>
  `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret ?? '')}`).toString('base64')}`;

/** Who has signed in. Throws UNAUTHENTICATED, ISSUER_UNAVAILABLE. */
export async function signedIn(
  flow: CodeFlow,
  answer: URLSearchParams,
  { secret, now }: { secret: string; now: Date },
): Promise<Caller> {
  const { issuer, settings, client } = flow;
  const code = codeOf(answer, secret, flow);
  const { verifier, nonce } = derived(secret);
  const { status, body } = await fetchJson((await issuer.endpoints()).token, {
    method: 'POST',
    headers: client.secret === null ? {} : { authorization: basic(client) },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri(client),
      code_verifier: verifier,
      client_id: client.id,
    }),
  });
  const token = status === 200 && typeof body['id_token'] === 'string' ? body['id_token'] : '';
  const claims = await verifyIdentityToken(token, { client: client.id, nonce }, { issuer, settings, now });
  if (!claims) throw notSignedIn();
  return callerOfClaims(claims, settings);
}
