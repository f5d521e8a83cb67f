/** Sessions of the page in the store, so that every server knows them: by the hash of a secret that changes. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Row, Store } from '../../store/store.ts';
import type { Caller } from '../caller.ts';

export interface SessionSettings {
  /** Without a request for so long it ends, in ms. */
  idleMs: number;
  /** However much it is used it ends, in ms after it was opened. */
  longestMs: number;
}

export interface Session {
  id: string;
  hash: string;
  previousHash: string | null;
  /** Id of the caller who opened it. */
  openedBy: string;
  name: string;
  grants: string | null;
  seenAt: string;
  rotatedAt: string;
  expiresAt: string;
}

/** After so long in use the secret changes. */
const ROTATED_AFTER_MS = 15 * 60_000;
/** Requests that were under way then still bring the one before. */
const OVERLAP_MS = 60_000;
/** That a session is used is noted so often. */
const SEEN_EVERY_MS = 60_000;

const FORM = /^ors_([0-9a-f]{16})_[\w-]{43}$/;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const newToken = (id: string): string => `ors_${id}_${randomBytes(32).toString('base64url')}`;
const isSame = (one: string, other: string | null): boolean =>
  timingSafeEqual(Buffer.from(one), Buffer.from(other ?? hashOf('')));

/** A session of a caller, and the token for its cookie. `isKeys`: what it may is asked of the key each time. */
export async function openSession(
  store: Store,
  { caller, now, longestMs }: { caller: Caller; now: Date; longestMs: number },
): Promise<{ token: string }> {
  const id = randomBytes(8).toString('hex');
  const token = newToken(id);
  await store.write([
    { statement: 'session/sweep', params: { now: now.toISOString() } },
    {
      statement: 'session/open',
      params: {
        id,
        hash: hashOf(token),
        openedBy: caller.id,
        name: caller.name,
        grants: caller.id.startsWith('key:') ? null : JSON.stringify(caller.grants),
        now: now.toISOString(),
        expiresAt: new Date(now.getTime() + longestMs).toISOString(),
      },
    },
  ]);
  return { token };
}

/** What is kept of a token's session, however old it is; undefined where the token is none, or not its own. */
export async function findSession(store: Store, token: string): Promise<Session | undefined> {
  const id = FORM.exec(token)?.[1];
  if (!id) return undefined;
  const [row] = (await store.read('session/by-id', { id })) as readonly (Row & Session)[];
  const hash = hashOf(token);
  const isCurrent = isSame(hash, row?.hash ?? null);
  const isPrevious = isSame(hash, row?.previousHash ?? null);
  return row && (isCurrent || isPrevious) ? row : undefined;
}

/** What is kept of the session of a token that was its own once, however often its secret has changed since. */
export async function sessionOnce(store: Store, token: string): Promise<Session | undefined> {
  const id = FORM.exec(token)?.[1];
  const [row] = (id ? await store.read('session/by-id', { id }) : []) as readonly (Row & Session)[];
  return row;
}

const age = (since: string, now: Date): number => now.getTime() - Date.parse(since);

/** Whether a session has ended by itself. */
export const isOver = ({ expiresAt, seenAt }: Session, now: Date, { idleMs }: SessionSettings): boolean =>
  Date.parse(expiresAt) <= now.getTime() || age(seenAt, now) >= idleMs;

/** Whether a session goes on, and the token is not one that has been replaced for long. */
export function goesOn(session: Session, token: string, now: Date, settings: SessionSettings): boolean {
  if (isOver(session, now, settings)) return false;
  return hashOf(token) === session.hash || Math.abs(age(session.rotatedAt, now)) < OVERLAP_MS;
}

/** A new token for a session whose secret is old enough; undefined where it is not, or another request was faster. */
export async function rotated(
  store: Store,
  session: Session,
  token: string,
  now: Date,
): Promise<string | undefined> {
  const from = hashOf(token);
  if (from !== session.hash || age(session.rotatedAt, now) < ROTATED_AFTER_MS) return undefined;
  const next = newToken(session.id);
  const params = { id: session.id, from, hash: hashOf(next), now: now.toISOString() };
  const [rows] = await store.write([{ statement: 'session/rotate', params }]);
  return rows?.length ? next : undefined;
}

/** Notes that it is used, where that was not noted lately. */
export async function noteSeen(store: Store, session: Session, now: Date): Promise<void> {
  if (age(session.seenAt, now) < SEEN_EVERY_MS) return;
  await store.write([{ statement: 'session/seen', params: { id: session.id, now: now.toISOString() } }]);
}

export async function endSession(store: Store, { id }: Session): Promise<void> {
  await store.write([{ statement: 'session/end', params: { id } }]);
}
