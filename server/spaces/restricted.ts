/** States of spaces as they are for a caller to whom only some buyers show: a few are kept, those asked for last. */
import type { Projection } from '../projection/projection.ts';
import type { SpaceState } from './registry.ts';

/** Makes the projection of some buyers and what they rest on, off the request path. */
export type Restrict = (
  whole: Projection,
  order: { space: string; buyers: readonly string[] },
) => Promise<Projection>;

/** Each may be as large as the whole. */
const MOST = 8;

interface Kept {
  readonly whole: Projection;
  readonly buyers: string;
  readonly made: Promise<Projection>;
}

export class RestrictedStates {
  readonly #restrict: Restrict;
  readonly #retire: (projection: Projection) => void;
  /** The one asked for last at the end. */
  #kept: readonly Kept[] = [];

  /** `retire` is told of a projection that nobody will ask of any more. */
  constructor(restrict: Restrict, retire: (projection: Projection) => void) {
    this.#restrict = restrict;
    this.#retire = retire;
  }

  /** The state with nothing in it but these buyers, by any of their ids, and what they rest on. */
  async of(state: SpaceState, buyers: readonly string[]): Promise<SpaceState> {
    const { space, projection: whole } = state;
    const shown = [...new Set(buyers.map((id) => whole.canonicalId(id)))].sort();
    const projection = await this.#projection(space, whole, shown);
    return { ...state, projection, buyers: shown, whole };
  }

  #projection(space: string, whole: Projection, shown: readonly string[]): Promise<Projection> {
    const buyers = JSON.stringify(shown);
    const held = this.#kept.find((one) => one.whole === whole && one.buyers === buyers);
    const made = held?.made ?? this.#restrict(whole, { space, buyers: shown });
    if (!held) made.catch(() => this.#letGo((one) => one.made === made));
    this.#kept = [...this.#kept.filter((one) => one !== held), { whole, buyers, made }];
    const last = new Set(this.#kept.slice(-MOST));
    this.#letGo((one) => !last.has(one));
    return made;
  }

  /** A whole that a newer one has replaced. */
  forget(whole: Projection): void {
    this.#letGo((one) => one.whole === whole);
  }

  #letGo(goes: (one: Kept) => boolean): void {
    const gone = this.#kept.filter(goes);
    this.#kept = this.#kept.filter((one) => !gone.includes(one));
    for (const { made } of gone) made.then(this.#retire).catch(() => undefined);
  }
}
