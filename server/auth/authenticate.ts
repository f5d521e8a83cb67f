/** From a request to its caller. */
import { OrepathError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { type Caller, LOCAL_CALLER } from './caller.ts';
import { callerOfKey, isKey } from './keys.ts';

/** How callers are known: not at all, or by what they bring. */
export const AUTHENTICATIONS = ['none', 'keys'] as const;
export type Authentication = (typeof AUTHENTICATIONS)[number];

export interface Authenticator {
  /** Who calls. Throws UNAUTHENTICATED where that cannot be told. */
  caller(request: Request): Promise<Caller>;
}

/** The credential of `Authorization: Bearer ...`. */
function bearerOf({ headers }: Request): string | undefined {
  return /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
}

const unauthenticated = (): OrepathError =>
  new OrepathError({
    code: 'UNAUTHENTICATED',
    message: 'who calls cannot be told',
    expected: 'Authorization: Bearer and a key that has not ended (orepath keys add)',
    where: { field: 'Authorization' },
  });

export function createAuthenticator(
  authentication: Authentication,
  { store, now }: { store: Store; now: () => Date },
): Authenticator {
  if (authentication === 'none') return { caller: async () => LOCAL_CALLER };
  return {
    async caller(request) {
      const token = bearerOf(request);
      const caller = token && isKey(token) ? await callerOfKey(store, token, now()) : undefined;
      if (!caller) throw unauthenticated();
      return caller;
    },
  };
}
