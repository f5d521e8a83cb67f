/**
 * The lease of a space: on several servers one import, undo or decision at a time writes to it. Whoever holds it renews
 * it while the work goes on; one that is not renewed runs out, and the next takes it over. What makes rows visible
 * checks the lease in its own transaction, so that a server that has lost it cannot commit whatever its clock says.
 */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { OrepathError } from '../errors.ts';
import type { Store } from '../store/store.ts';

/** A lease that is held; `token` is known to its holder alone. */
export interface Lease {
  readonly space: string;
  readonly token: string;
  /** Whether another has taken it over, as far as renewing has told. */
  readonly lost: boolean;
}

export interface LeaseOptions {
  /** How long to wait for whoever holds it, in ms. */
  waitMs?: number;
  /** How long it holds without being renewed, in ms. */
  forMs?: number;
  /** In place of the store's own clock. */
  now?: () => number;
}

const WAIT_MS = 20_000;
const HOLD_MS = 15_000;
/** How long until the next try: drawn at random, so that two who wait do not keep step. */
const TRY_AGAIN_MS = 60;

/** This process, as others are told of it. */
const HOLDER = `${hostname()}:${process.pid}`;

/**
 * Does some work as the only one who writes to a space. Throws IMPORT_LEASED where another holds it for longer than can
 * be waited.
 */
export async function asOnlyWriter<T>(
  store: Store,
  space: string,
  work: (lease: Lease) => Promise<T>,
  options: LeaseOptions = {},
): Promise<T> {
  const lease = await take(store, space, options);
  const forMs = options.forMs ?? HOLD_MS;
  // where the store does not answer, the next time may
  const renewing = setInterval(() => void renew(store, lease, options).catch(() => undefined), forMs / 3);
  renewing.unref();
  try {
    return await work(lease);
  } finally {
    clearInterval(renewing);
    // one that cannot be given back runs out
    await store
      .write([{ statement: 'lease/release', params: { key: space, token: lease.token } }])
      .catch(() => undefined);
  }
}

interface Held extends Lease {
  lost: boolean;
}

const timesOf = ({ forMs = HOLD_MS, now }: LeaseOptions) => ({ forMs, now: now?.() ?? null });

async function take(store: Store, space: string, options: LeaseOptions): Promise<Held> {
  const token = randomUUID();
  const deadline = performance.now() + (options.waitMs ?? WAIT_MS);
  for (;;) {
    const params = { key: space, token, holder: HOLDER, ...timesOf(options) };
    const [rows] = await store.write([{ statement: 'lease/take', params }]);
    if (rows?.length) return { space, token, lost: false };
    if (performance.now() >= deadline) throw await leased(store, space);
    await wait(TRY_AGAIN_MS * (0.5 + Math.random()));
  }
}

async function renew(store: Store, lease: Held, options: LeaseOptions): Promise<void> {
  const params = { key: lease.space, token: lease.token, ...timesOf(options) };
  const [rows] = await store.write([{ statement: 'lease/renew', params }]);
  if (rows?.length === 0) lease.lost = true;
}

async function leased(store: Store, space: string): Promise<OrepathError> {
  const [row] = await store.read('lease/read', { key: space });
  const until = new Date(Number(row?.['expiresAt'] ?? 0)).toISOString();
  return new OrepathError({
    code: 'IMPORT_LEASED',
    message: `${row?.['holder'] ?? 'another server'} is writing to space ${space}; its lease runs until ${until} unless it is renewed`,
    expected: 'one import, undo or decision at a time in a space; try again when it is done',
    got: space,
  });
}

/** What is thrown where another has taken the lease over in the meantime: nothing of the work shows. */
export const leaseLost = (space: string): OrepathError =>
  new OrepathError({
    code: 'STORE_CONFLICT',
    message: `another server has taken over writing to space ${space}: this one had not been heard of for too long`,
    expected: 'the same once more',
    got: space,
  });
