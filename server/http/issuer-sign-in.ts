/** A browser on its way to the issuer and back: what it keeps meanwhile, and how it learns that it came to nothing. */
import type { Authenticator } from '../auth/authenticate.ts';
import { type CodeFlow, newSecret, signedIn, signInUrl } from '../auth/oidc/code-flow.ts';
import { isSecure, readCookie, setCookie } from '../auth/sessions/cookie.ts';
import { OrepathError } from '../errors.ts';
import type { Parts } from '../parts.ts';
import type { SessionRequest } from './session.ts';

/** While a person signs in at the issuer: the secret of it, and where the page was. */
const PENDING = { name: 'orepath-sign-in', sameSite: 'Lax' } as const;
const PENDING_SECONDS = 600;

/** What fits, encoded, into a cookie: browsers keep 4,096 bytes with its name, and nobody could sign in without it. */
const MOST_ADDRESS = 2_900;

/** Undefined where people do not sign in at an issuer. */
export function flowOf({ auth, config: { oidc } }: Parts): CodeFlow | undefined {
  const issuer: Authenticator['issuer'] = auth.issuer;
  return issuer && oidc?.client ? { issuer, settings: oidc, client: oidc.client } : undefined;
}

/** Only the query of the page's address, as a browser writes it: nobody is sent elsewhere. */
const pageAddress = (search: string | null): string =>
  /^\?[!"$-~]*$/.test(search ?? '') && search!.length <= MOST_ADDRESS ? search! : '';

function redirect(location: string, cookie?: string): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  if (cookie) headers.set('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}

const pendingCookie = (request: Request, baseUrl: string, value: string): string =>
  setCookie(value, {
    ...PENDING,
    isSecure: isSecure(request, baseUrl),
    maxAge: value ? PENDING_SECONDS : 0,
  });

/** The secret that was begun with, and where the page was then; empty where nothing was begun in this browser. */
function pendingOf(request: Request, { client: { baseUrl } }: CodeFlow): { secret: string; search: string } {
  const kept = readCookie(request, isSecure(request, baseUrl), PENDING.name) ?? '';
  const [secret = '', back = ''] = kept.split('.');
  return { secret, search: pageAddress(Buffer.from(back, 'base64url').toString()) };
}

/** Sends a browser to the issuer. Throws TOO_MANY_SIGN_INS, ISSUER_UNAVAILABLE. */
export async function beginSignIn(flow: CodeFlow, asked: SessionRequest): Promise<Response> {
  const { request, url, peer, throttle } = asked;
  const search = pageAddress(url.searchParams.get('return'));
  return toldByPage(asked, search, async () => {
    await throttle.attempt(peer);
    const secret = newSecret();
    const back = Buffer.from(search).toString('base64url');
    const location = await signInUrl(flow, secret);
    return redirect(location, pendingCookie(request, flow.client.baseUrl, `${secret}.${back}`));
  });
}

/** Takes in who comes back. Throws UNAUTHENTICATED, TOO_MANY_SIGN_INS, ISSUER_UNAVAILABLE. */
export async function endSignIn(parts: Parts, flow: CodeFlow, asked: SessionRequest): Promise<Response> {
  const { request, url, peer, throttle } = asked;
  const { secret, search } = pendingOf(request, flow);
  return toldByPage(asked, search, async () => {
    await throttle.attempt(peer);
    const caller = await signedIn(flow, url.searchParams, { secret, now: parts.now() });
    await parts.auth.sessions.open(request, caller);
    return redirect(`/${search}`, pendingCookie(request, flow.client.baseUrl, ''));
  });
}

/** A person gets the page, which tells by the code why nobody is signed in; a program gets the error itself. */
async function toldByPage(
  { request, seen }: SessionRequest,
  search: string,
  attempt: () => Promise<Response>,
): Promise<Response> {
  try {
    return await attempt();
  } catch (error) {
    const isPerson = (request.headers.get('accept') ?? '').includes('text/html');
    if (!isPerson || !(error instanceof OrepathError)) throw error;
    seen.codes.add(error.code);
    return redirect(`/${search}#sign-in=${error.code}`);
  }
}
