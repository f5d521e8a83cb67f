/** What one request holds: the space it means, one state of it, one moment that is "now", and loaders of its own. */
import { Asker } from './ask.ts';
import { createLoaders, type Loaders } from './details/loaders.ts';
import type { Parts } from './parts.ts';
import { parseMoment } from './projection/times.ts';
import { once } from './schema/once.ts';
import type { SpaceState } from './spaces/registry.ts';

export interface Context {
  parts: Parts;
  /** Every part of one answer is given at the same moment. */
  now: Date;
  /** The same state for the whole request, however long it takes. Throws UNKNOWN_SPACE, STORE_UNAVAILABLE. */
  state(): Promise<SpaceState>;
  asker(): Promise<Asker>;
  /** Who answers about what was known at a moment (ISO 8601); the same as `asker` where none is given. */
  askerAt(knownAt: string | null | undefined): Promise<Asker>;
  loaders(): Promise<Loaders>;
}

export function createContext(parts: Parts, request: Request): Context {
  const now = parts.now();
  const state = once(async () => {
    const named = request.headers.get('orepath-space');
    return parts.spaces.state(await parts.spaces.resolve(named, parts.config.space));
  });
  const asker = once(async () => new Asker(await state(), parts, now, request.signal));
  const earlier = new WeakMap<SpaceState, Asker>();
  return {
    parts,
    now,
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
