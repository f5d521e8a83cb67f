/** Whether a token is one of the issuer's, for this service, and holds now. */
import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose';
import type { Issuer } from './issuer.ts';
import type { OidcSettings } from './settings.ts';

/** Longer than any that an issuer gives, and short enough to be read for nothing. */
const MOST_CHARACTERS = 16_384;

/** Headers by which a token would bring its own key, or say where one lies. */
const OWN_KEYS = ['jwk', 'jku', 'x5u', 'x5c'] as const;

/** Types that an access token has; a few issuers leave it out. */
const ACCESS_TYPES: readonly (string | undefined)[] = [undefined, 'jwt', 'at+jwt', 'application/at+jwt'];

/** Claims of identity tokens and of events, and of tokens that hold only with a proof that a bearer does not give. */
const NOT_OF_ACCESS = ['nonce', 'at_hash', 'c_hash', 's_hash', 'events', 'cnf'] as const;

/** Whether a text has the form of a signed token. */
export const isToken = (text: string): boolean =>
  text.length <= MOST_CHARACTERS && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text);

export interface Verification {
  issuer: Issuer;
  settings: OidcSettings;
  now: Date;
}

/** Signature, issuer, audience and times. Undefined: refused. Throws ISSUER_UNAVAILABLE. */
async function verified(
  token: string,
  audience: string,
  { issuer, settings, now }: Verification,
): Promise<JWTPayload | undefined> {
  try {
    const header = decodeProtectedHeader(token);
    if (OWN_KEYS.some((name) => name in header)) return undefined;
    const { payload } = await jwtVerify(token, issuer.key, {
      issuer: settings.issuer,
      audience,
      algorithms: [...settings.algorithms],
      clockTolerance: settings.skew,
      currentDate: now,
      requiredClaims: ['sub', 'exp', 'iat'],
    });
    const isFromNow = payload.iat! <= now.getTime() / 1_000 + settings.skew;
    return isFromNow && typeof payload.sub === 'string' && payload.sub ? payload : undefined;
  } catch (error) {
    // a header that is no JSON is a TypeError; a key that is too weak too
    if (error instanceof errors.JOSEError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The claims of an access token. Undefined: it is none that opens anything. Throws ISSUER_UNAVAILABLE. */
export async function verifyAccessToken(token: string, by: Verification): Promise<JWTPayload | undefined> {
  const claims = isToken(token) ? await verified(token, by.settings.audience, by) : undefined;
  if (!claims || NOT_OF_ACCESS.some((name) => name in claims)) return undefined;
  const { typ } = decodeProtectedHeader(token);
  // Keycloak says in a claim what the header does not
  const isAccess = claims['typ'] === undefined || /^bearer$/i.test(String(claims['typ']));
  return isAccess && ACCESS_TYPES.includes(typ?.toLowerCase()) ? claims : undefined;
}

/** The claims of an identity token that this service asked for with a nonce. Throws ISSUER_UNAVAILABLE. */
export async function verifyIdentityToken(
  token: string,
  { client, nonce }: { client: string; nonce: string },
  by: Verification,
): Promise<JWTPayload | undefined> {
  const claims = isToken(token) ? await verified(token, client, by) : undefined;
  const isMeant = claims?.['azp'] === undefined || claims['azp'] === client;
  return claims && isMeant && claims['nonce'] === nonce ? claims : undefined;
}
