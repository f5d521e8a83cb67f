/** What one request holds: the space it means, one state of it, one moment that is "now", and loaders of its own. */
import { Asker } from './ask.ts';
import { type Caller, sees } from './auth/caller.ts';
import { createLoaders, type Loaders } from './details/loaders.ts';
import type { Parts } from './parts.ts';
import { parseMoment } from './projection/times.ts';
import { once } from './schema/once.ts';
import type { SeenRequest } from './seeing/seen-request.ts';
import type { SpaceState } from './spaces/registry.ts';

export interface Context {
  parts: Parts;
  caller: Caller;
  /** What is seen of the request: its id, its log. */
  seen: SeenRequest;
  /** Every part of one answer is given at the same moment. */
  now: Date;
  /** The space that the request means, of those that its caller sees. Throws UNKNOWN_SPACE. */
  space(): Promise<string>;
  /** The same state for the whole request, however long it takes. Throws UNKNOWN_SPACE, STORE_UNAVAILABLE. */
  state(): Promise<SpaceState>;
  asker(): Promise<Asker>;
  /** Who answers about what was known at a moment (ISO 8601); the same as `asker` where none is given. */
  askerAt(knownAt: string | null | undefined): Promise<Asker>;
  loaders(): Promise<Loaders>;
}

/** `revision`: what the caller has seen elsewhere; its answer is no older. */
export function createContext(
  parts: Parts,
  request: Request,
  caller: Caller,
  seen: SeenRequest,
  revision = 0,
): Context {
  const now = parts.now();
  const space = once(async () => {
    const named = request.headers.get('orepath-space');
    seen.space = await parts.spaces.resolve(named, parts.config.space, (one) => sees(caller, one));
    return seen.space;
  });
  const state = once(async () => parts.spaces.state(await space(), revision));
  const asker = once(async () => new Asker(await state(), parts, now, request.signal));
  const earlier = new WeakMap<SpaceState, Asker>();
  return {
    parts,
    caller,
    seen,
    now,
    space,
    state,
    asker,
    async askerAt(knownAt) {
      const present = await state();
      const moment = knownAt ? parseMoment(knownAt) : undefined;
      const then = moment === undefined ? present : await parts.spaces.stateAt(present, moment);
      if (then === present) return asker();
      const known = earlier.get(then) ?? new Asker(then, parts, now, request.signal);
      earlier.set(then, known);
      return known;
    },
    loaders: once(async () => createLoaders(parts.store, await state())),
  };
}
