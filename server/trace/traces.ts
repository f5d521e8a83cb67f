/** The upstreams that were traced lately, each as the state of a space that can be asked about one buyer. */

import type { Projection } from '../projection/projection.ts';
import { dayOfMoment, parseDay, parseMoment } from '../projection/times.ts';
import type { SpaceState } from '../spaces/registry.ts';
import type { Store } from '../store/store.ts';
import type { Weighing } from './order.ts';
import type { Tracer } from './tracer.ts';

/** The part of a question that decides which claims count, as asked: absent means the default. */
export interface AskedSupply {
  readonly material?: string | null | undefined;
  readonly asOf?: string | null | undefined;
  readonly knownAt?: string | null | undefined;
}

export interface TracesOptions {
  readonly tracer: Tracer;
  /** Claims read at most in one trace; as many again are kept of earlier ones. */
  readonly mostClaims: number;
  /** Told of a projection that is not kept any more. */
  readonly retire: (projection: Projection) => void;
}

/** Upstreams kept at most, however small. */
const MOST_KEPT = 64;

interface Kept {
  readonly traced: Promise<SpaceState>;
  /** What came of it, once it came. */
  state?: SpaceState;
}

export class Traces {
  readonly #store: Store;
  readonly #options: TracesOptions;
  /** The one asked for last at the end. */
  readonly #kept = new Map<string, Kept>();
  /** Numbers of the projections that states of spaces came with. */
  readonly #heads = new WeakMap<Projection, number>();
  #nextHead = 1;

  constructor(store: Store, options: TracesOptions) {
    this.#store = store;
    this.#options = options;
  }

  /**
   * The state itself where it holds the whole space; otherwise one that holds the upstream of an entity, named by id.
   * Throws what Tracer.trace throws.
   */
  async around(state: SpaceState, of: string, supply: AskedSupply, now: Date): Promise<SpaceState> {
    if (!state.trace) return state;
    const { material, asOf, knownAt } = supply;
    const whole = this.#keyOf(state, of);
    const weighed = `${whole} ${JSON.stringify([material, asOf, knownAt, dayOfMoment(now.getTime())])}`;
    const held = this.#use(whole) ?? this.#use(weighed);
    if (held) return held.traced;
    const kept: Kept = { traced: this.#trace(state, of, weighingOf(supply, now)) };
    this.#kept.set(weighed, kept);
    try {
      kept.state = await kept.traced;
    } catch (error) {
      this.#kept.delete(weighed);
      throw error;
    }
    // who is followed hangs on the question only where not all are
    if (!kept.state.trace!.weighed) this.#move(weighed, whole);
    this.#letGo();
    return kept.state;
  }

  /** A state of a space has been replaced: what was traced from it says nothing any more. */
  forget(head: Projection): void {
    const number = this.#heads.get(head);
    if (number === undefined) return;
    for (const key of [...this.#kept.keys()]) if (key.startsWith(`${number} `)) this.#drop(key);
  }

  async close(): Promise<void> {
    await this.#options.tracer.close();
  }

  async #trace(state: SpaceState, of: string, weighing: Weighing): Promise<SpaceState> {
    const { tracer, mostClaims } = this.#options;
    const { space, revision, imports, at } = state;
    const standing = { space, revision, imports, ...(at !== undefined && { at }) };
    const { projection, ...trace } = await tracer.trace(this.#store, standing, { of, weighing, mostClaims });
    return { ...state, projection, trace };
  }

  /** By the projection that the state came with: the same as long as what the space shows is. */
  #keyOf({ projection }: SpaceState, of: string): string {
    const number = this.#heads.get(projection) ?? this.#nextHead++;
    this.#heads.set(projection, number);
    return `${number} ${of}`;
  }

  #use(key: string): Kept | undefined {
    this.#move(key, key);
    return this.#kept.get(key);
  }

  /** Under this key from now on, as the latest. */
  #move(from: string, to: string): void {
    const kept = this.#kept.get(from);
    this.#kept.delete(from);
    if (kept) this.#kept.set(to, kept);
  }

  /** Drops the oldest until what is kept is within its bounds. */
  #letGo(): void {
    let claims = 0;
    let count = 0;
    for (const [key, { state }] of [...this.#kept].reverse()) {
      claims += state?.projection.claims.count ?? 0;
      count++;
      if (count > 1 && (claims > 2 * this.#options.mostClaims || count > MOST_KEPT)) this.#drop(key);
    }
  }

  #drop(key: string): void {
    const state = this.#kept.get(key)?.state;
    this.#kept.delete(key);
    if (state) this.#options.retire(state.projection);
  }
}

/** What cannot be read is refused with the question, not here. */
function weighingOf({ material, asOf, knownAt }: AskedSupply, now: Date): Weighing {
  const moment = (knownAt ? parseMoment(knownAt) : undefined) ?? now.getTime();
  const day = (asOf ? parseDay(asOf) : undefined) ?? dayOfMoment(now.getTime());
  return { material: material ?? null, asOf: day, knownAt: moment };
}
