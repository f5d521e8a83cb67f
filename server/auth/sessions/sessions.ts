/** Sessions as requests bring them: by cookie, from the page alone. */
import type { Store } from '../../store/store.ts';
import type { Caller, Grant } from '../caller.ts';
import { callerOfKey, liveKey } from '../keys.ts';
import { requireOwnPage } from '../own-page.ts';
import { Recent } from '../recent.ts';
import { isSecure, readCookie, setCookie } from './cookie.ts';
import {
  endSession,
  findSession,
  goesOn,
  isOver,
  noteSeen,
  openSession,
  rotated,
  type Session,
  type SessionSettings,
  sessionOnce,
} from './session.ts';

export interface SessionOptions {
  settings: SessionSettings;
  /** By which address the service is reached; null: as requests say. */
  baseUrl: string | null;
  /** Whether who opened it may still come in that way. */
  isKnown(openedBy: string): boolean;
  store: Store;
  now(): Date;
}

interface Known {
  session: Session;
  caller: Caller;
}

const isReading = ({ method }: Request): boolean => method === 'GET' || method === 'HEAD';

export class Sessions {
  readonly #options: SessionOptions;
  readonly #recent = new Recent<Known>();
  readonly #cookies = new WeakMap<Request, string>();

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** Whether a request brings a session, one that goes on or not. */
  brought(request: Request): boolean {
    return this.#tokenOf(request) !== undefined;
  }

  /** Whose session it is; undefined where it has ended. Throws FORBIDDEN_ORIGIN where another page sends it. */
  async caller(request: Request): Promise<Caller | undefined> {
    const token = this.#tokenOf(request);
    if (token === undefined) return undefined;
    if (!isReading(request)) requireOwnPage(request);
    const now = this.#options.now();
    const known = await this.#recent.get(token, () => this.#find(token, now));
    if (!known || !goesOn(known.session, token, now, this.#options.settings)) return undefined;
    await this.#keepUp(request, known.session, token, now);
    return known.caller;
  }

  /** Whether the session that a request was let in by goes on, whatever became of its secret since. */
  async stands(request: Request): Promise<boolean> {
    const token = this.#tokenOf(request);
    const { store, settings } = this.#options;
    const now = this.#options.now();
    const session = token === undefined ? undefined : await sessionOnce(store, token);
    if (!session || isOver(session, now, settings)) return false;
    return (await this.#openerOf(session, now)) !== undefined;
  }

  /** Opens one in the place of any that the request brings: no token from before goes on being one. */
  async open(request: Request, caller: Caller): Promise<void> {
    const { store, now, settings } = this.#options;
    await this.end(request);
    const { token } = await openSession(store, { caller, now: now(), longestMs: settings.longestMs });
    this.#give(request, token);
  }

  async end(request: Request): Promise<void> {
    const token = this.#tokenOf(request);
    if (token === undefined) return;
    const session = await findSession(this.#options.store, token);
    if (session) await endSession(this.#options.store, session);
    this.forget();
    this.#give(request, '');
  }

  /** The `Set-Cookie` that the answer to a request has to bring. */
  cookie(request: Request): string | undefined {
    return this.#cookies.get(request);
  }

  forget(): void {
    this.#recent.clear();
  }

  #isSecure(request: Request): boolean {
    return isSecure(request, this.#options.baseUrl);
  }

  #tokenOf(request: Request): string | undefined {
    return readCookie(request, this.#isSecure(request));
  }

  #give(request: Request, token: string): void {
    const maxAge = token ? Math.floor(this.#options.settings.longestMs / 1_000) : 0;
    const isSecure = this.#isSecure(request);
    this.#cookies.set(request, setCookie(token, { isSecure, maxAge, sameSite: 'Strict' }));
  }

  async #find(token: string, now: Date): Promise<Known | undefined> {
    const session = await findSession(this.#options.store, token);
    const caller = session && (await this.#openerOf(session, now));
    return caller && { session, caller };
  }

  /** What a key was given is asked each time, and that it has not ended. */
  async #openerOf(session: Session, now: Date): Promise<Caller | undefined> {
    const { openedBy, name, grants } = session;
    if (!this.#options.isKnown(openedBy)) return undefined;
    if (grants !== null) return { id: openedBy, name, grants: JSON.parse(grants) as Grant[] };
    const key = await liveKey(this.#options.store, openedBy.replace(/^key:/, ''), now);
    return key && callerOfKey(key);
  }

  async #keepUp(request: Request, session: Session, token: string, now: Date): Promise<void> {
    const { store } = this.#options;
    const next = await rotated(store, session, token, now);
    if (next) {
      this.forget();
      this.#give(request, next);
      return;
    }
    // it may fail without the request failing: then the next one notes it
    noteSeen(store, session, now).catch(() => undefined);
  }
}
