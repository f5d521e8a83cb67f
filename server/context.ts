/** What one request holds: the space it means, one state of it, one moment that is "now", and loaders of its own. */
import { Asker } from './ask.ts';
import { AuditedStore } from './audit/audited-store.ts';
import { unauthenticated } from './auth/authenticate.ts';
import { type Caller, forbidden, grantIn, sees } from './auth/caller.ts';
import { createLoaders, type Loaders } from './details/loaders.ts';
import { OrepathError } from './errors.ts';
import type { Parts } from './parts.ts';
import { parseMoment } from './projection/times.ts';
import { once } from './schema/once.ts';
import type { SeenRequest } from './seeing/seen-request.ts';
import { presentOf } from './spaces/present.ts';
import type { SpaceState } from './spaces/registry.ts';
import type { Store } from './store/store.ts';
import type { AskedSupply, Traces } from './trace/traces.ts';

/** An entity by id, and what of the question decides which claims count. */
export interface About extends AskedSupply {
  readonly of: string;
}

export interface Context {
  parts: Parts;
  caller: Caller;
  /** What is seen of the request: its id, its log. */
  seen: SeenRequest;
  /** The store in the caller's name: what is written is on record as its act. */
  store: Store;
  /** Every part of one answer is given at the same moment. */
  now: Date;
  /** The space that the request means, of those that its caller sees. Throws UNKNOWN_SPACE. */
  space(): Promise<string>;
  /**
   * The same, and before anything is in it where the caller names it and has a role in it: its first import is followed
   * while it is under way. Throws UNKNOWN_SPACE where the caller has none.
   */
  spaceToBe(): Promise<string>;
  /** The same state for the whole request, however long it takes. Throws UNKNOWN_SPACE, STORE_UNAVAILABLE. */
  state(): Promise<SpaceState>;
  asker(): Promise<Asker>;
  /**
   * Who answers about what was known at a moment (ISO 8601); the same as `asker` where none is given. Of a space too
   * large to be held whole, who answers about the entity `about`: whoever has one in hand names it.
   */
  askerAt(knownAt: string | null | undefined, about?: About): Promise<Asker>;
  /** The state in which an entity can be looked up by id; the same as `state` unless the space is too large. */
  stateAround(id: string): Promise<SpaceState>;
  loaders(): Promise<Loaders>;
  /** For answers that go on: throws UNAUTHENTICATED where who calls would not be let in any more. */
  requireStanding(): Promise<void>;
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
  const named = request.headers.get('orepath-space');
  const space = once(async () => {
    seen.space = await parts.spaces.resolve(named, parts.config.space, (one) => sees(caller, one));
    return seen.space;
  });
  const whole = once(async () => parts.spaces.state(await space(), revision));
  /** A state as the caller may see it. Throws FORBIDDEN where it may see nothing of its space. */
  const shown = async (held: SpaceState): Promise<SpaceState> => {
    const grant = grantIn(caller, held.space);
    if (!grant) throw forbidden('this space', 'viewer');
    return grant.buyers ? parts.restricted.of(held, grant.buyers) : held;
  };
  /** Of a space too large to be held: only buyers that show are traced, so that no other can be told to be there. */
  const aroundIn = async (held: SpaceState, of: string, about: Parameters<Traces['around']>[2]) => {
    const buyers = grantIn(caller, held.space)?.buyers;
    return buyers && !buyers.includes(of) ? held : parts.traces.around(held, of, about, presentOf(held, now));
  };
  const state = once(async () => shown(await whole()));
  const askerOver = async (shownState: SpaceState): Promise<Asker> => {
    const terms = await parts.approvals.terms(shownState.space, parts);
    return new Asker(shownState, { ...parts, terms }, now, request.signal);
  };
  const asker = once(async () => askerOver(await state()));
  const further = new WeakMap<SpaceState, Asker>();
  return {
    parts,
    caller,
    seen,
    store: new AuditedStore(parts.store, caller.id, parts.now),
    now,
    space,
    spaceToBe: async () => (named && sees(caller, named) ? named : space()),
    state,
    asker,
    async askerAt(knownAt, about) {
      const present = await whole();
      const moment = knownAt ? parseMoment(knownAt) : undefined;
      const then = moment === undefined ? present : await parts.spaces.stateAt(present, moment);
      const around = about ? await aroundIn(then, about.of, { knownAt, ...about }) : then;
      if (around === present) return asker();
      const known = further.get(around) ?? (await askerOver(await shown(around)));
      further.set(around, known);
      return known;
    },
    async stateAround(id) {
      const present = await whole();
      try {
        return await shown(await aroundIn(present, id, {}));
      } catch (error) {
        // in the state without it, it is not found
        if (error instanceof OrepathError && error.code === 'UNKNOWN_ENTITY') return state();
        throw error;
      }
    },
    loaders: once(async () => createLoaders(parts.store, await state())),
    async requireStanding() {
      if (!(await parts.auth.stands(request))) throw unauthenticated(parts.config.authentication);
    },
  };
}
