import { useEffect, useState } from 'preact/hooks';
import { ApiError, inOrder } from '../api.ts';
import { onSignedOut } from './signed-out.ts';
import { joinTabs, tellTabs } from './tabs.ts';

/** Who uses the page: one for the whole of it, as the service says (`GET /session`). */
const ROLES = ['viewer', 'analyst', 'steward', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export interface Caller {
  name: string;
  grants: readonly { space: string; role: Role; buyers: readonly string[] | null }[];
}

export interface Identity {
  /** False where the service asks nobody who they are, or has not said so yet. */
  isAsked: boolean;
  ways: { key: boolean; issuer: boolean };
  /** Who was signed in last; null while that was nobody. */
  caller: Caller | null;
  /** Nobody is signed in, or the session has ended: what is asked for waits until somebody is. */
  needed: boolean;
  /** Code of why signing in at the issuer came to nothing; empty where it did not. */
  refusal: string;
}

const PATH = '/session';
let identity: Identity = {
  isAsked: false,
  ways: { key: true, issuer: false },
  caller: null,
  needed: false,
  refusal: '',
};
const listeners = new Set<() => void>();
const waiting = new Set<() => void>();

function become(change: Partial<Identity>): void {
  identity = { ...identity, ...change };
  for (const listener of listeners) listener();
}

export function useIdentity(): Identity {
  const [now, see] = useState(identity);
  useEffect(() => {
    const listener = () => see(identity);
    listeners.add(listener);
    listener();
    return () => {
      listeners.delete(listener);
    };
  }, []);
  return now;
}

// the service has just said that nobody is signed in
onSignedOut(() => {
  if (identity.needed) return;
  become({ isAsked: true, needed: true });
  void lookUp();
});

/** `act` asks anew once somebody is signed in. */
export function waitForSignIn(act: () => void): void {
  waiting.add(act);
}

/** It no longer wants what it waited for. */
export function leaveSignIn(act: () => void): void {
  waiting.delete(act);
}

async function send(init: RequestInit): Promise<Record<string, unknown>> {
  let reply: { errors?: { message: string; extensions?: { code?: string } }[] };
  try {
    const response = await fetch(PATH, { ...init, headers: { ...init.headers, 'x-orepath-csrf': '1' } });
    reply = JSON.parse(inOrder(await response.text()));
  } catch (error) {
    throw new ApiError('UNREACHABLE', String(error));
  }
  const fault = reply.errors?.[0];
  if (fault) throw new ApiError(fault.extensions?.code ?? 'INTERNAL', fault.message);
  return reply as Record<string, unknown>;
}

/** Asks the service who uses the page; where it does not answer, what is asked for next says so. */
export async function lookUp(): Promise<void> {
  try {
    const { isAsked, ways, caller } = (await send({})) as unknown as Omit<Identity, 'needed' | 'refusal'>;
    become({ isAsked, ways, needed: isAsked && caller === null });
    if (caller) settle(caller);
  } catch {
    // the page is of use without a name
  }
}

/** The service says behind the address why it sent somebody back from the issuer who has not signed in. */
function readRefusal(): string {
  const code = /^#sign-in=([A-Z_]{1,40})$/.exec(location.hash)?.[1] ?? '';
  if (code) history.replaceState(null, '', location.pathname + location.search);
  return code;
}

/** Learns who uses the page, and goes on learning it when another tab signs in or out. */
export async function beginIdentity(): Promise<void> {
  become({ refusal: readRefusal() });
  joinTabs((said) => {
    if (said === 'in') void lookUp();
    else if (identity.caller) location.reload();
  });
  await lookUp();
  if (identity.caller) tellTabs('in');
}

const isSame = (one: Caller, other: Caller): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Somebody is signed in: all that waits is asked for. */
function settle(caller: Caller): void {
  const before = identity.caller;
  // what another one saw and may do is not this one's
  if (before && !isSame(before, caller)) {
    location.reload();
    return;
  }
  become({ caller, needed: false, refusal: '' });
  const acts = [...waiting];
  waiting.clear();
  for (const act of acts) act();
}

/** Opens a session with a key, and asks for all that waits. Throws ApiError. */
export async function signIn(key: string): Promise<void> {
  const { caller } = (await send({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key }),
  })) as unknown as { caller: Caller };
  tellTabs('in');
  settle(caller);
}

/** Ends the session; nothing of what was shown stays, in no tab. Throws ApiError. */
export async function signOut(): Promise<void> {
  await send({ method: 'DELETE' });
  tellTabs('out');
  location.reload();
}

type Given = Caller['grants'][number];

/** What was given in a space; undefined: nothing, or not known yet. */
export function givenIn({ caller }: Identity, space: string): Given | undefined {
  const grants = caller?.grants ?? [];
  return grants.find((one) => one.space === space) ?? grants.find((one) => one.space === '*');
}

/** What something takes: a role, and where `whole` that all buyers of the space show. */
export interface Needed {
  least: Role;
  whole?: boolean;
}

/** Whether that is had in a space. The service decides; the page only does not offer what it would refuse. */
export function may(identity: Identity, space: string, { least, whole = false }: Needed): boolean {
  if (!identity.isAsked || !identity.caller) return true;
  const given = givenIn(identity, space);
  if (!given || (whole && given.buyers !== null)) return false;
  return ROLES.indexOf(given.role) >= ROLES.indexOf(least);
}
