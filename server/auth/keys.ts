/** API keys: shown once, kept as a hash, with what they were given and until when. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { invalidArgument, OrepathError } from '../errors.ts';
import type { Row, Store } from '../store/store.ts';
import type { Caller, Grant } from './caller.ts';
import { mergeGrants } from './grants.ts';

export interface KeyRecord {
  id: string;
  name: string;
  grants: readonly Grant[];
  /** The person whose key it is, as that person is told from every other; null: the key stands for itself. */
  owner: string | null;
  createdAt: string;
  createdBy: string;
  /** Null: it does not end by itself. */
  expiresAt: string | null;
  revokedAt: string | null;
  /** The day (UTC) it was last used on. */
  lastUsedOn: string | null;
}

export interface NewKey {
  name: string;
  grants: readonly Grant[];
  /** Absent: the key stands for itself. */
  owner?: string | null | undefined;
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

const DAY = 86_400_000;
const MOST_DAYS = 3_650;
const MOST_NAME = 200;
const MOST_GRANTS = 100;
const MOST_OWNER = 500;

/** When a key ends that holds for so many days; null: not by itself. Throws INVALID_ARGUMENT. */
export function expiryOf(days: number | null | undefined, now: Date): string | null {
  if (days === null || days === undefined) return null;
  if (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS) {
    return new Date(now.getTime() + days * DAY).toISOString();
  }
  throw invalidArgument('days', `a whole number, 1 to ${MOST_DAYS}`, String(days));
}

/** Throws INVALID_ARGUMENT. */
function check({ name, grants, owner }: NewKey): void {
  if (!name.trim() || name.length > MOST_NAME || /\p{C}/u.test(name)) {
    throw invalidArgument('name', `what the key is for: one line, at most ${MOST_NAME} characters`, name);
  }
  if (grants.length < 1 || grants.length > MOST_GRANTS) {
    throw invalidArgument('grant', `1 to ${MOST_GRANTS} grants, SPACE:ROLE`, String(grants.length));
  }
  if (owner != null && (!owner.trim() || owner.length > MOST_OWNER || /\p{C}/u.test(owner))) {
    throw invalidArgument('owner', `who one person is: one line, at most ${MOST_OWNER} characters`, owner);
  }
}

/** Makes a key and gives its token, which is kept nowhere. Throws INVALID_ARGUMENT. */
export async function createKey(store: Store, order: NewKey): Promise<{ id: string; token: string }> {
  check(order);
  const { name, grants, owner, expiresAt, by, now } = order;
  const id = randomBytes(8).toString('hex');
  const token = `ork_${id}_${randomBytes(32).toString('base64url')}`;
  await store.write([
    {
      statement: 'key/create',
      params: {
        id,
        hash: hashOf(token),
        name,
        grants: JSON.stringify(mergeGrants(grants)),
        owner: owner?.trim() ?? null,
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

const unknownKey = (id: string): OrepathError =>
  new OrepathError({
    code: 'UNKNOWN_KEY',
    message: 'no key has this id',
    expected: 'an id that `orepath keys list` shows',
    got: id.slice(0, 200),
  });

async function rowOf(store: Store, id: string): Promise<Row | undefined> {
  const [row] = await store.read('key/by-id', { id });
  return row;
}

/** A key by its id. Throws UNKNOWN_KEY. */
export async function findKey(store: Store, id: string): Promise<KeyRecord> {
  const row = await rowOf(store, id);
  if (!row) throw unknownKey(id);
  return recordOf(row);
}

/** Ends a key at once. Throws UNKNOWN_KEY. */
export async function revokeKey(store: Store, id: string, now: Date): Promise<void> {
  const [rows] = await store.write([{ statement: 'key/revoke', params: { id, now: now.toISOString() } }]);
  if (!rows?.length) throw unknownKey(id);
}

/** Whether a key opens nothing any more. */
export const isOver = ({ expiresAt, revokedAt }: KeyRecord, now: Date): boolean =>
  revokedAt !== null || (expiresAt !== null && Date.parse(expiresAt) <= now.getTime());

export interface Rotation {
  id: string;
  /** When the new key ends; undefined: it holds as long as the old one was made to. */
  expiresAt?: string | null | undefined;
  /** How long the old one goes on beside it, in ms. */
  overlapMs: number;
  by: string;
  now: Date;
}

/** As long from now as it was made to hold. */
function sameSpan({ createdAt, expiresAt }: KeyRecord, now: Date): string | null {
  if (expiresAt === null) return null;
  return new Date(now.getTime() + Date.parse(expiresAt) - Date.parse(createdAt)).toISOString();
}

/** A new key with the name and grants of another, which ends after the overlap. Throws UNKNOWN_KEY. */
export async function rotateKey(
  store: Store,
  { id, expiresAt, overlapMs, by, now }: Rotation,
): Promise<{ id: string; token: string }> {
  const old = await findKey(store, id);
  if (isOver(old, now)) throw unknownKey(id);
  const until = expiresAt === undefined ? sameSpan(old, now) : expiresAt;
  // whose key it was stays: a new id makes nobody a second person
  const { name, grants, owner } = old;
  const made = await createKey(store, {
    ...{ name, grants, expiresAt: until, by, now },
    owner: owner ?? keyCallerId(id),
  });
  const end = now.getTime() + overlapMs;
  const endsAt = old.expiresAt === null ? end : Math.min(end, Date.parse(old.expiresAt));
  await store.write([{ statement: 'key/end', params: { id, expiresAt: new Date(endsAt).toISOString() } }]);
  return made;
}

/** A key that opens something now, by its id. */
export async function liveKey(store: Store, id: string, now: Date): Promise<KeyRecord | undefined> {
  const row = await rowOf(store, id);
  const key = row && recordOf(row);
  return key && !isOver(key, now) ? key : undefined;
}

/**
 * The key of a token; undefined where it is none of ours, has ended, or was revoked: nobody is told which, and the same
 * is done for each.
 */
export async function keyOfToken(store: Store, token: string, now: Date): Promise<KeyRecord | undefined> {
  const id = FORM.exec(token)?.[1];
  if (!id) return undefined;
  const row = await rowOf(store, id);
  const kept = Buffer.from(String(row?.['hash'] ?? hashOf('')));
  if (!timingSafeEqual(Buffer.from(hashOf(token)), kept) || !row) return undefined;
  const key = recordOf(row);
  return isOver(key, now) ? undefined : key;
}

const keyCallerId = (id: string): string => `key:${id}`;

/** Who holds a key. */
export const callerOfKey = ({ id, name, grants, owner }: KeyRecord): Caller => ({
  id: keyCallerId(id),
  name,
  grants,
  ...(owner !== null && { person: owner }),
});
