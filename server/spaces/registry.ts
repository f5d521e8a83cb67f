/**
 * The projections of the spaces, each made on first use and made anew when what it shows has changed. A reader keeps the
 * state it holds; who wrote through this process waits for its own write, and nobody for what others wrote.
 */
import { setTimeout } from 'node:timers/promises';
import { OrepathError } from '../errors.ts';
import { type ImportRecord, listImports } from '../imports/record.ts';
import { nearest } from '../nearest.ts';
import type { Projection } from '../projection/projection.ts';
import { momentText } from '../projection/times.ts';
import { readRevision } from '../store/migrate.ts';
import type { Store } from '../store/store.ts';
import { type Build, buildHere } from './build.ts';
import { isTraced } from './size.ts';

export interface SpaceState {
  space: string;
  revision: number;
  imports: readonly ImportRecord[];
  projection: Projection;
  /** ISO 8601: entities as they were described and merged at this moment, where it is not the present. */
  at?: string;
  /** Set where the space is too large to be held whole: what the projection holds of it. */
  trace?: TracePart;
  /** The only buyers that show, with what they rest on; absent: the whole space shows. */
  buyers?: readonly string[];
  /** What the projection of some buyers was cut out of; never shown. */
  whole?: Projection;
}

/** What operators want to know of a state. */
export interface HeldState {
  readonly revision: number;
  /** Milliseconds since 1970. */
  readonly builtAt: number;
}

/** Of a space that is not projected: documents and who is who, and of one entity all that is upstream. */
export interface TracePart {
  /** The id of that entity; null: of none. */
  readonly of: string | null;
  /** Statements that it took to read. */
  readonly statements: number;
  /** Ids, by code point, of the entities whose suppliers were not read, because there are too many. */
  readonly cut: readonly string[];
  /** True where these were chosen by the masses of one question. */
  readonly weighed: boolean;
}

const NOTHING_TRACED: TracePart = { of: null, statements: 0, cut: [], weighed: false };

export interface SpaceSummary {
  space: string;
  imports: number;
  rows: number;
}

export interface SpacesOptions {
  build?: Build;
  /** Told of a projection that a newer one has replaced. */
  retire?: (projection: Projection) => void;
  /** How long a read waits for what a caller has seen elsewhere. */
  patienceMs?: number;
  /** Rows that imports brought up to which a space is held whole; see isTraced. */
  projectAtMost?: number;
}

const PATIENCE_MS = 5_000;
const LOOK_AGAIN_MS = 50;
const MOST_TRIES = 4;

/** How many earlier standings are held; each is as large as the present one. */
const MOST_EARLIER = 2;

export class Spaces {
  readonly #store: Store;
  readonly #held = new Map<string, SpaceState>();
  /** States that are being made. */
  readonly #coming = new Map<string, Promise<SpaceState>>();
  /** Earlier standings of the present states, the one asked for last at the end. */
  readonly #earlier = new Map<string, Promise<SpaceState>>();
  readonly #make: Build;
  readonly #retire: (projection: Projection) => void;
  /** Which of this registry's builds made a projection. */
  readonly #made = new WeakMap<Projection, number>();
  readonly #patienceMs: number;
  /** The latest revision of the store that is known. */
  #known: number | undefined;
  /** The revision that no answer may be older than: this process has written it. */
  #must = 0;
  /** How often in a row the watch has seen an earlier revision. */
  #lower = 0;
  /** Since when it is known, and when each projection that is held was made (ms since 1970). */
  #since = 0;
  readonly #builtAt = new WeakMap<Projection, number>();
  readonly #projectAtMost: number;
  /** The next look of those who wait for a revision. */
  #again: Promise<number> | undefined;
  /** The spaces as they were at a revision. */
  #listed: { readonly revision: number; readonly spaces: SpaceSummary[] } | undefined;
  /** Builds so far; tests and metrics read it. */
  builds = 0;

  constructor(
    store: Store,
    {
      build = buildHere,
      retire = () => {},
      patienceMs = PATIENCE_MS,
      projectAtMost = Number.POSITIVE_INFINITY,
    }: SpacesOptions = {},
  ) {
    this.#store = store;
    this.#make = build;
    this.#patienceMs = patienceMs;
    this.#projectAtMost = projectAtMost;
    this.#retire = retire;
  }

  /** Every space that holds something, by name; read again when the store's revision has moved. Throws STORE_UNAVAILABLE. */
  async list(): Promise<SpaceSummary[]> {
    const listed = this.#listed;
    if (listed && listed.revision === this.#known) return listed.spaces;
    const revision = await this.#look();
    const spaces = (await this.#store.read('space/list')).map((row) => row as unknown as SpaceSummary);
    this.#listed = { revision, spaces };
    return spaces;
  }

  /** Since when the latest revision is known (ms since 1970). */
  get since(): number {
    return this.#since;
  }

  /** The states that are held, one a space. */
  held(): readonly HeldState[] {
    return Array.from(this.#held.values(), ({ revision, projection }) => ({
      revision,
      builtAt: this.#builtAt.get(projection)!,
    }));
  }

  /** The latest revision of the store that is known; 0 before it was read. */
  get revision(): number {
    return this.#known ?? 0;
  }

  /**
   * Told by the watch at which revision the store is: states that are held move on, and until they have, readers get
   * them as they are. A revision that has gone back twice is that of a store that was restored.
   */
  moved(revision: number): void {
    const before = this.#known;
    this.#lower = before !== undefined && revision < before ? this.#lower + 1 : 0;
    if (this.#lower === 1) return;
    if (this.#lower > 1) this.#startOver();
    this.#know(revision);
    for (const space of this.#held.keys()) if (this.#isBehind(space)) this.#follow(space);
  }

  /** After a write by this process: reads the revision; who asks from now on gets no older state. Throws STORE_UNAVAILABLE. */
  async catchUp(): Promise<number> {
    const revision = await this.#look();
    this.#must = Math.max(this.#must, revision);
    return revision;
  }

  /**
   * Returns once the store is known to be at a revision that a caller has seen elsewhere: a replica may lag. Throws
   * STALE_READ where it does not come to it in time.
   */
  async reach(revision: number): Promise<void> {
    if (this.revision >= revision) return;
    const deadline = performance.now() + this.#patienceMs;
    await this.#look();
    while (this.revision < revision) {
      if (performance.now() > deadline) throw stale(revision, this.revision);
      await this.#lookAgain();
    }
  }

  /** One look for all who wait: made-up revisions of many callers cost the store what one does. */
  #lookAgain(): Promise<number> {
    this.#again ??= setTimeout(LOOK_AGAIN_MS)
      .then(() => this.#look())
      .finally(() => {
        this.#again = undefined;
      });
    return this.#again;
  }

  /** Brings a state that is held up to date while readers have the one before; for who can wait. */
  async refresh(): Promise<void> {
    await this.#look();
    await Promise.all(
      [...this.#held.keys()].filter((space) => this.#isBehind(space)).map((space) => this.#next(space)),
    );
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

  /**
   * The state of a space, with all that this process has written, and `atLeast` of the revision that a caller has seen
   * (`reach` it first). What others have written since shows as soon as it is read in. An empty space has an empty
   * projection. Throws STALE_READ, STORE_UNAVAILABLE.
   */
  async state(space: string, atLeast = 0): Promise<SpaceState> {
    if (this.#known === undefined) await this.catchUp();
    const needed = Math.max(this.#must, atLeast);
    const held = this.#held.get(space);
    if (held && held.revision >= needed) {
      if (this.#isBehind(space)) this.#follow(space);
      return held;
    }
    let state = await this.#next(space);
    // the one under way may have been begun before the write
    for (let tries = 1; state.revision < needed && tries < MOST_TRIES; tries++)
      state = await this.#next(space);
    if (state.revision < needed) throw stale(needed, state.revision);
    return state;
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
    const key = `${state.space} ${this.#made.get(state.projection)} ${next}`;
    const built = this.#earlier.get(key) ?? this.#earlierThan(next, state);
    this.#earlier.delete(key);
    this.#earlier.set(key, built);
    built.catch(() => this.#earlier.delete(key));
    const superseded = [...this.#earlier.keys()].filter((each) => {
      const [space, made] = each.split(' ');
      return space === state.space && Number(made) < this.#made.get(state.projection)!;
    });
    const most = [...this.#earlier.keys()].slice(0, -MOST_EARLIER);
    for (const gone of new Set([...superseded, ...most])) this.#letGo(gone);
    return built;
  }

  async #earlierThan(turn: number, state: SpaceState): Promise<SpaceState> {
    this.builds++;
    const { space, revision, imports } = state;
    const at = momentText(turn - 1);
    const headOnly = state.trace !== undefined;
    const projection = await this.#make(this.#store, { space, revision, imports, at, headOnly });
    return { ...state, projection, at };
  }

  #letGo(key: string): void {
    const left = this.#earlier.get(key);
    this.#earlier.delete(key);
    left?.then(({ projection }) => this.#retire(projection)).catch(() => undefined);
  }

  async #look(): Promise<number> {
    const revision = await readRevision(this.#store);
    this.#know(Math.max(this.revision, revision));
    return revision;
  }

  #know(revision: number): void {
    if (revision !== this.#known) this.#since = Date.now();
    this.#known = revision;
  }

  #isBehind(space: string): boolean {
    return (this.#held.get(space)?.revision ?? 0) < this.revision;
  }

  /** Another store's content: nothing that is held says anything about it. */
  #startOver(): void {
    this.#lower = 0;
    this.#must = 0;
    for (const [space, state] of this.#held) this.#held.set(space, { ...state, revision: -1 });
  }

  /** Moves a state on in the background, until it is where the store is. */
  #follow(space: string): void {
    this.#next(space).then(
      () => this.#isBehind(space) && this.#follow(space),
      () => undefined,
    );
  }

  /** The state after the one that is held; everybody who waits for it waits for the same. */
  #next(space: string): Promise<SpaceState> {
    const under = this.#coming.get(space);
    if (under) return under;
    const coming = this.#build(space).finally(() => this.#coming.delete(space));
    this.#coming.set(space, coming);
    return coming;
  }

  async #build(space: string): Promise<SpaceState> {
    const held = this.#held.get(space);
    // the revision is read first: a write that comes while we read only makes us look once more
    const revision = await this.#look();
    const imports = await listImports(this.#store, space);
    const state = {
      space,
      revision,
      imports,
      projection: await this.#projection(space, revision, imports, held),
      ...(isTraced(imports, this.#projectAtMost) && { trace: NOTHING_TRACED }),
    };
    this.#held.set(space, state);
    if (held && held.projection !== state.projection) this.#retire(held.projection);
    return state;
  }

  /** The one that is held where nothing that it is made of has changed: other spaces are written, questions asked. */
  async #projection(
    space: string,
    revision: number,
    imports: readonly ImportRecord[],
    held: SpaceState | undefined,
  ): Promise<Projection> {
    if (held && held.revision >= 0 && showsTheSame(held.imports, imports)) return held.projection;
    const build = ++this.builds;
    const headOnly = isTraced(imports, this.#projectAtMost);
    const projection = await this.#make(this.#store, { space, revision, imports, headOnly });
    this.#made.set(projection, build);
    this.#builtAt.set(projection, Date.now());
    return projection;
  }
}

/** What a projection is made of is what the imports that have shown brought, and which of them show. */
function showsTheSame(before: readonly ImportRecord[], now: readonly ImportRecord[]): boolean {
  return standingOf(before) === standingOf(now);
}

/** Names what imports make of a space: equal for two lists that show the same. */
export const standingOf = (imports: readonly ImportRecord[]): string =>
  JSON.stringify(
    imports.flatMap(({ n, state, startedAt, committedAt, digest }) =>
      state === 'staged' ? [] : [[n, state, startedAt, committedAt, digest]],
    ),
  );

const stale = (expected: number, got: number): OrepathError =>
  new OrepathError({
    code: 'STALE_READ',
    message: 'what was written elsewhere has not come here yet; try again',
    expected: `revision ${expected}`,
    got: String(got),
  });
