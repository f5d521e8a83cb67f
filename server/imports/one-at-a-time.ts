import { plainStore } from '../audit/audited-store.ts';
import type { Store } from '../store/store.ts';

const last = new WeakMap<Store, Promise<unknown>>();

/** Imports and undos of a store wait for each other: each checks what is there, then writes, with nothing between. */
export function oneAtATime<T>(store: Store, work: () => Promise<T>): Promise<T> {
  const held = plainStore(store);
  const before = last.get(held) ?? Promise.resolve();
  const run = before.then(work, work);
  last.set(held, run);
  return run;
}
