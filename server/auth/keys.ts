/** API keys: shown once, kept as a hash, with what they were given and until when. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { OrepathError } from '../errors.ts';
import type { Row, Store } from '../store/store.ts';
import type { Caller, Grant } from './caller.ts';

export interface KeyRecord {
  id: string;
  name: string;
  grants: readonly Grant[];
  createdAt: string;
  createdBy: string;
  /** Null: it does not end by itself. */
  expiresAt: string | null;
  revokedAt: string | null;
}

export interface NewKey {
  name: string;
  grants: readonly Grant[];
  expiresAt: string | null;
  by: string;
  now: Date;
}

/** `ork_`, the key's id, and 256 random bits: a scanner for leaked secrets can know it by its form. */
const FORM = /^ork_([0-9a-f]{16})_[\w-]{43}$/;

/** The secret has 256 random bits, so that no slow hash is needed. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Whether a credential has the form of a key. */
export const isKey = (token: string): boolean => FORM.test(token);

const recordOf = (row: Row): KeyRecord => {
  const { hash: _kept, grants, ...rest } = row as Row & { grants: string };
  return { ...(rest as unknown as KeyRecord), grants: JSON.parse(grants) as Grant[] };
};

/** Makes a key and gives its token, which is kept nowhere. */
export async function createKey(
  store: Store,
  { name, grants, expiresAt, by, now }: NewKey,
): Promise<{ id: string; token: string }> {
  const id = randomBytes(8).toString('hex');
  const token = `ork_${id}_${randomBytes(32).toString('base64url')}`;
  await store.write([
    {
      statement: 'key/create',
      params: {
        id,
        hash: hashOf(token),
        name,
        grants: JSON.stringify(grants),
        by,
        now: now.toISOString(),
        expiresAt,
      },
    },
  ]);
  return { id, token };
}

/** Every key, without its hash. */
export async function listKeys(store: Store): Promise<KeyRecord[]> {
  return (await store.read('key/list')).map(recordOf);
}

/** Ends a key at once. Throws UNKNOWN_KEY. */
export async function revokeKey(store: Store, id: string, now: Date): Promise<void> {
  const [rows] = await store.write([{ statement: 'key/revoke', params: { id, now: now.toISOString() } }]);
  if (rows?.length) return;
  throw new OrepathError({
    code: 'UNKNOWN_KEY',
    message: 'no key has this id',
    expected: 'an id that `orepath keys list` shows',
    got: id.slice(0, 200),
  });
}

/** Who holds a key; undefined where it is none of ours, has ended, or was revoked: nobody is told which. */
export async function callerOfKey(store: Store, token: string, now: Date): Promise<Caller | undefined> {
  const id = FORM.exec(token)?.[1];
  if (!id) return undefined;
  const [row] = await store.read('key/by-id', { id });
  const kept = Buffer.from(String(row?.['hash'] ?? hashOf('')));
  if (!timingSafeEqual(Buffer.from(hashOf(token)), kept) || !row) return undefined;
  const { name, grants, expiresAt, revokedAt } = recordOf(row);
  const over = revokedAt !== null || (expiresAt !== null && Date.parse(expiresAt) <= now.getTime());
  return over ? undefined : { id: `key:${id}`, name, grants };
}
