/** From a request to its caller. */
import { createHash } from 'node:crypto';
import { OrepathError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { type Caller, LOCAL_CALLER } from './caller.ts';
import { KeyUses } from './key-uses.ts';
import { callerOfKey, isKey, isOver, type KeyRecord, keyOfToken } from './keys.ts';
import { callerOfClaims } from './oidc/claim-grants.ts';
import { Issuer } from './oidc/issuer.ts';
import type { OidcSettings } from './oidc/settings.ts';
import { verifyAccessToken } from './oidc/verify.ts';
import { Recent } from './recent.ts';
import type { SessionSettings } from './sessions/session.ts';
import { Sessions } from './sessions/sessions.ts';

/** How callers are known: not at all, by keys of the service's own, or by those and an issuer's tokens. */
export const AUTHENTICATIONS = ['none', 'keys', 'oidc'] as const;
export type Authentication = (typeof AUTHENTICATIONS)[number];

export interface AuthSettings {
  authentication: Authentication;
  /** Set where `authentication` is `oidc`. */
  oidc: OidcSettings | null;
  sessions: SessionSettings;
  /** By which address people reach the service; null: as their requests say. */
  baseUrl: string | null;
}

export interface Authenticator {
  /** Who calls. Throws UNAUTHENTICATED where that cannot be told, ISSUER_UNAVAILABLE, FORBIDDEN_ORIGIN. */
  caller(request: Request): Promise<Caller>;
  /**
   * Whether what a request brought, for which it was let in, would let it in still: for answers that go on. Throws
   * ISSUER_UNAVAILABLE, STORE_UNAVAILABLE.
   */
  stands(request: Request): Promise<boolean>;
  /** Who has a key; undefined where it is none. */
  holder(key: string): Promise<Caller | undefined>;
  readonly sessions: Sessions;
  /** Null where no issuer is set. */
  readonly issuer: Issuer | null;
  /** Asks the store anew for everybody: something was taken back. */
  forget(): void;
}

/** The credential of `Authorization: Bearer ...`; null where the header is something else. */
function bearerOf({ headers }: Request): string | null | undefined {
  const given = headers.get('authorization');
  return given === null ? undefined : (/^Bearer +(\S+)$/i.exec(given)?.[1] ?? null);
}

/** UNAUTHENTICATED, with what would be taken. */
export const unauthenticated = (authentication: Authentication): OrepathError =>
  new OrepathError({
    code: 'UNAUTHENTICATED',
    message: 'who calls cannot be told',
    expected:
      authentication === 'oidc'
        ? 'a session of the page, or Authorization: Bearer and a token of the issuer or a key that has not ended'
        : 'a session of the page, or Authorization: Bearer and a key that has not ended (orepath keys add)',
    where: { field: 'Authorization' },
  });

class Credentials implements Authenticator {
  readonly sessions: Sessions;
  readonly issuer: Issuer | null;
  readonly #settings: AuthSettings;
  readonly #store: Store;
  readonly #now: () => Date;
  readonly #keys = new Recent<KeyRecord>();
  readonly #uses: KeyUses;

  constructor(settings: AuthSettings, store: Store, now: () => Date) {
    this.#settings = settings;
    this.#store = store;
    this.#now = now;
    this.#uses = new KeyUses(store);
    this.issuer = settings.oidc && new Issuer(settings.oidc.issuer);
    this.sessions = new Sessions({
      settings: settings.sessions,
      baseUrl: settings.baseUrl,
      isKnown: (openedBy) =>
        openedBy.startsWith('key:') ||
        (settings.oidc !== null && openedBy.startsWith(`oidc:${settings.oidc.issuer}#`)),
      store,
      now,
    });
  }

  async caller(request: Request): Promise<Caller> {
    const { authentication } = this.#settings;
    if (authentication === 'none') return LOCAL_CALLER;
    const token = bearerOf(request);
    const caller = await (token === undefined ? this.sessions.caller(request) : this.#bearer(token ?? ''));
    if (!caller) throw unauthenticated(authentication);
    return caller;
  }

  async stands(request: Request): Promise<boolean> {
    if (this.#settings.authentication === 'none') return true;
    const token = bearerOf(request);
    if (token === undefined) return this.sessions.stands(request);
    return (await this.#bearer(token ?? '')) !== undefined;
  }

  async holder(token: string): Promise<Caller | undefined> {
    if (!isKey(token)) return undefined;
    const now = this.#now();
    // by its hash: what is not a key is looked for each time, so that no answer is faster than another's
    const hash = createHash('sha256').update(token).digest('base64');
    const key = await this.#keys.get(hash, () => keyOfToken(this.#store, token, now));
    if (!key || isOver(key, now)) return undefined;
    this.#uses.note(key, now);
    return callerOfKey(key);
  }

  forget(): void {
    this.#keys.clear();
    this.sessions.forget();
  }

  async #bearer(token: string): Promise<Caller | undefined> {
    const { oidc } = this.#settings;
    if (!oidc || !this.issuer || token.startsWith('ork_')) return this.holder(token);
    const claims = await verifyAccessToken(token, { issuer: this.issuer, settings: oidc, now: this.#now() });
    return claims && callerOfClaims(claims, oidc);
  }
}

export const createAuthenticator = (
  settings: AuthSettings,
  { store, now }: { store: Store; now: () => Date },
): Authenticator => new Credentials(settings, store, now);
