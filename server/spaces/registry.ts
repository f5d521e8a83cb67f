/**
 * The projections of the spaces, each built on first use and built anew when the store's revision has moved. A reader
 * keeps the state it holds; nobody waits for a rebuild that another asked for twice.
 */
import { OrepathError } from '../errors.ts';
import { type ImportRecord, listImports } from '../imports/record.ts';
import { nearest } from '../nearest.ts';
import type { Projection } from '../projection/projection.ts';
import { momentText } from '../projection/times.ts';
import { readRevision } from '../store/migrate.ts';
import type { Store } from '../store/store.ts';
import { type Build, buildHere } from './build.ts';

export interface SpaceState {
  space: string;
  revision: number;
  imports: readonly ImportRecord[];
  projection: Projection;
}

export interface SpaceSummary {
  space: string;
  imports: number;
  rows: number;
}

export interface SpacesOptions {
  build?: Build;
  /** Told of a projection that a newer one has replaced. */
  retire?: (projection: Projection) => void;
}

/** How many earlier standings are held; each is as large as the present one. */
const MOST_EARLIER = 2;

export class Spaces {
  readonly #store: Store;
  readonly #states = new Map<string, Promise<SpaceState>>();
  /** Earlier standings of the present states, the one asked for last at the end. */
  readonly #earlier = new Map<string, Promise<SpaceState>>();
  readonly #build: Build;
  readonly #retire: (projection: Projection) => void;
  #revision: number | undefined;
  /** Builds so far; tests and metrics read it. */
  builds = 0;

  constructor(store: Store, { build = buildHere, retire = () => {} }: SpacesOptions = {}) {
    this.#store = store;
    this.#build = build;
    this.#retire = retire;
  }

  /** Every space that holds something, by name. */
  async list(): Promise<SpaceSummary[]> {
    return (await this.#store.read('space/list')).map((row) => row as unknown as SpaceSummary);
  }

  /** Told of a write by this process, or by the watch of one by another: states older than this are built anew. */
  moved(revision: number): void {
    this.#revision = revision;
  }

  /** Reads the revision and moves on if it has been raised. Throws STORE_UNAVAILABLE. */
  async catchUp(): Promise<number> {
    const revision = await readRevision(this.#store);
    this.moved(revision);
    return revision;
  }

  /**
   * The space that a caller means: the one it names; without a name the default, or the only one there is.
   * Only those that `shows` are there. Throws UNKNOWN_SPACE with them.
   */
  async resolve(
    named: string | null | undefined,
    fallback: string,
    shows: (space: string) => boolean = () => true,
  ): Promise<string> {
    const spaces = (await this.list()).map((summary) => summary.space).filter(shows);
    if (named) {
      if (spaces.includes(named)) return named;
      throw new OrepathError({
        code: 'UNKNOWN_SPACE',
        message: spaces.length ? `no space is named ${named}` : 'the store holds no space yet',
        expected: spaces.length ? `one of ${spaces.join(', ')}` : 'an import first: orepath import PATH',
        got: named,
        nearest: nearest(named, spaces),
      });
    }
    if (spaces.includes(fallback)) return fallback;
    return spaces.length === 1 && spaces[0] ? spaces[0] : fallback;
  }

  /** The state of a space as of the latest known revision; an empty space has an empty projection. */
  async state(space: string): Promise<SpaceState> {
    if (this.#revision === undefined) await this.catchUp();
    const held = this.#states.get(space);
    if (held && (await held.catch(() => undefined))?.revision === this.#revision) return held;
    if (this.#states.get(space) !== held) return this.state(space);
    const built = this.#next(space);
    this.#states.set(space, built);
    built
      .then(
        async () => held && this.#retire((await held).projection),
        () => this.#states.get(space) === built && this.#states.delete(space),
      )
      .catch(() => undefined);
    return built;
  }

  /**
   * The same state as it was known at a moment (milliseconds): with entities described and merged as they were then.
   * What was decided later is kept apart, so that a question about that moment is answered as it was. Itself where
   * nothing has turned since.
   */
  async stateAt(state: SpaceState, knownAt: number): Promise<SpaceState> {
    const { turns } = state.projection.merging;
    const next = turns.find((turn) => turn > knownAt);
    if (next === undefined) return state;
    const key = `${state.space} ${state.revision} ${next}`;
    const built = this.#earlier.get(key) ?? this.#earlierThan(next, state);
    this.#earlier.delete(key);
    this.#earlier.set(key, built);
    built.catch(() => this.#earlier.delete(key));
    const superseded = [...this.#earlier.keys()].filter((each) => {
      const [space, revision] = each.split(' ');
      return space === state.space && Number(revision) < state.revision;
    });
    const most = [...this.#earlier.keys()].slice(0, -MOST_EARLIER);
    for (const gone of new Set([...superseded, ...most])) this.#letGo(gone);
    return built;
  }

  async #earlierThan(turn: number, state: SpaceState): Promise<SpaceState> {
    this.builds++;
    const { space, revision, imports } = state;
    const at = momentText(turn - 1);
    const projection = await this.#build(this.#store, { space, revision, imports, at });
    return { ...state, projection };
  }

  #letGo(key: string): void {
    const left = this.#earlier.get(key);
    this.#earlier.delete(key);
    left?.then(({ projection }) => this.#retire(projection)).catch(() => undefined);
  }

  async #next(space: string): Promise<SpaceState> {
    this.builds++;
    // the revision is read first: a write that comes while we read only makes us build once more
    const revision = await this.catchUp();
    const imports = await listImports(this.#store, space);
    const projection = await this.#build(this.#store, { space, revision, imports });
    return { space, revision, imports, projection };
  }
}
