/** What waits for the service to come back: one clock for the whole page, with pauses that grow. */
import { ApiError } from './api.ts';

/** Seconds before the first, second ... time that it is asked again; the last one from then on. */
const PAUSES = [1, 2, 4, 8, 16, 30];
const LAST = PAUSES.length - 1;

/** Failures that pass by themselves: nothing about the question is wrong. */
const PASSING: readonly string[] = ['UNREACHABLE', 'STORE_UNAVAILABLE', 'TOO_BUSY'];

export function isPassing(error: unknown): boolean {
  return error instanceof ApiError && PASSING.includes(error.code);
}

export interface Standing {
  /** How many things wait. */
  waiting: number;
  /** When they are asked for again, in ms since 1970; null while they are. */
  due: number | null;
}

const acts = new Set<() => void>();
const underWay = new Set<() => void>();
const listeners = new Set<() => void>();
let attempt = 0;
let due: number | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

export const standing = (): Standing => ({ waiting: acts.size, due });

/** Hears of every change of `standing`; the function returned ends that. */
export function onStanding(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function tell(): void {
  for (const listener of listeners) listener();
}

function schedule(pause = PAUSES[Math.min(attempt, LAST)]!): void {
  clearTimeout(timer);
  due = Date.now() + pause * 1000;
  timer = setTimeout(tryNow, pause * 1000);
}

/** Asks for everything that waits, unless that is being done. */
export function tryNow(): void {
  if (acts.size === 0 || underWay.size > 0) return;
  clearTimeout(timer);
  due = null;
  attempt++;
  const all = [...acts];
  for (const act of all) underWay.add(act);
  tell();
  for (const act of all) act();
}

const look = (): void => {
  if (!document.hidden) tryNow();
};

/** A connection that is there again, and a person who looks at the page again, do not wait for the clock. */
function watch(on: boolean): void {
  const change = on ? 'addEventListener' : 'removeEventListener';
  window[change]('online', look);
  window[change]('focus', look);
  document[change]('visibilitychange', look);
}

/** `act` asks anew when the clock says so; it has failed (again). Known by identity: failing twice is waiting once. */
export function waitFor(act: () => void): void {
  if (acts.size === 0) watch(true);
  acts.add(act);
  underWay.delete(act);
  if (underWay.size === 0 && due === null) schedule();
  tell();
}

/** `act` has what it waited for, or no longer wants it. */
export function leave(act: () => void): void {
  if (!acts.delete(act)) return;
  underWay.delete(act);
  if (acts.size === 0) {
    clearTimeout(timer);
    due = null;
    attempt = 0;
    watch(false);
  } else if (underWay.size === 0 && due === null) schedule();
  tell();
}

/** The service has answered something: what waits need not wait long. */
export function answered(): void {
  attempt = 0;
  if (due !== null && due - Date.now() > PAUSES[0]! * 1000) {
    schedule();
    tell();
  }
}

/** Asks until there is an answer: waits where a failure passes, throws any other, and AbortError once it is given up. */
export async function insist<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T> {
  let wake = (): void => undefined;
  const act = (): void => wake();
  try {
    for (;;) {
      try {
        return await ask();
      } catch (error) {
        if (!isPassing(error)) throw error;
      }
      const woken = new Promise<void>((resolve, reject) => {
        wake = resolve;
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
      signal.throwIfAborted();
      waitFor(act);
      await woken;
    }
  } finally {
    leave(act);
  }
}
