/** The page's session: who one is, signing in by a key or at the issuer, signing out. */
import type { Caller } from '../auth/caller.ts';
import { CALLBACK_PATH } from '../auth/oidc/code-flow.ts';
import { requireOwnPage } from '../auth/own-page.ts';
import type { SignInThrottle } from '../auth/sessions/throttle.ts';
import { invalidArgument, OrepathError } from '../errors.ts';
import type { Parts } from '../parts.ts';
import type { SeenRequest } from '../seeing/seen-request.ts';
import { withCappedBody } from './capped-body.ts';
import { beginSignIn, endSignIn, flowOf } from './issuer-sign-in.ts';
import { errorResponse, json } from './json.ts';

export const SESSION_PATH = '/session';
const START_PATH = '/session/start';

/** Whether a path is one of a session. */
export const isSessionPath = (pathname: string): boolean =>
  [SESSION_PATH, START_PATH, CALLBACK_PATH].includes(pathname);

/** Longer than a key is, and not long enough to be work. */
const MOST_KEY = 200;
const MOST_BODY_BYTES = 10_000;

export interface SessionRequest {
  request: Request;
  url: URL;
  /** Where it comes from. */
  peer: string;
  throttle: SignInThrottle;
  seen: SeenRequest;
}

const said = ({ name, grants }: Caller) => ({ name, grants });

/** The key that was typed in. Throws INVALID_ARGUMENT. */
async function keyOf(request: Request): Promise<string> {
  const type = request.headers.get('content-type') ?? '';
  const text = /^application\/json\b/i.test(type)
    ? await (await withCappedBody(request, MOST_BODY_BYTES)).text()
    : '';
  try {
    const { key } = JSON.parse(text) as { key?: unknown };
    if (typeof key === 'string' && key.length <= MOST_KEY) return key.trim();
  } catch {
    // told below, without what came: it may hold most of a key
  }
  throw invalidArgument('the body', 'JSON, { "key": "ork_..." }', '');
}

async function signIn({ auth }: Parts, { request, peer, throttle }: SessionRequest): Promise<Response> {
  requireOwnPage(request);
  await throttle.attempt(peer);
  const caller = await auth.holder(await keyOf(request));
  if (!caller) {
    throw new OrepathError({
      code: 'UNAUTHENTICATED',
      message: 'this is no key, or it has ended',
      expected: 'a key that `orepath keys add` printed',
    });
  }
  await auth.sessions.open(request, caller);
  return json({ caller: said(caller) });
}

async function signOut({ auth }: Parts, { request }: SessionRequest): Promise<Response> {
  requireOwnPage(request);
  await auth.sessions.end(request);
  return json({ caller: null });
}

/** Who one is, as far as can be told; never an error for one who is nobody yet. */
async function standing({ auth, config }: Parts, { request }: SessionRequest): Promise<Response> {
  const caller = await auth.caller(request).catch((error) => {
    if (error instanceof OrepathError && error.code === 'UNAUTHENTICATED') return null;
    throw error;
  });
  const isAsked = config.authentication !== 'none';
  return json({
    isAsked,
    ways: { key: isAsked, issuer: Boolean(config.oidc?.client) },
    caller: isAsked && caller ? said(caller) : null,
  });
}

/** Throws UNAUTHENTICATED, FORBIDDEN_ORIGIN, INVALID_ARGUMENT, TOO_MANY_SIGN_INS, ISSUER_UNAVAILABLE. */
export async function sessionResponse(parts: Parts, asked: SessionRequest): Promise<Response> {
  const { request, url } = asked;
  const isOn = parts.config.authentication !== 'none';
  const flow = flowOf(parts);
  switch (`${request.method} ${url.pathname}`) {
    case `GET ${SESSION_PATH}`:
    case `HEAD ${SESSION_PATH}`:
      return standing(parts, asked);
    case `POST ${SESSION_PATH}`:
      if (isOn) return signIn(parts, asked);
      break;
    case `DELETE ${SESSION_PATH}`:
      return signOut(parts, asked);
    case `GET ${START_PATH}`:
      if (flow) return beginSignIn(flow, asked);
      break;
    case `GET ${CALLBACK_PATH}`:
      if (flow) return endSignIn(parts, flow, asked);
      break;
  }
  return errorResponse({ code: 'NOT_FOUND', message: 'nothing is here' });
}
