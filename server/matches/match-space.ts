/** Compares the entities of a space and keeps what comes of it as rows of `matches`. */
import { OrepathError } from '../errors.ts';
import { asOnlyWriter, type Lease } from '../imports/lease.ts';
import { oneAtATime } from '../imports/one-at-a-time.ts';
import { listImports, undoImport } from '../imports/record.ts';
import { withMadeId } from '../ingest/tables/index.ts';
import { type CandidateOptions, candidateSteps } from '../matching/candidates.ts';
import { effectiveMatches, isDecision, pairOf, type RecordedMatch } from '../matching/effective.ts';
import type { MatchRecord } from '../matching/record.ts';
import type { MatchRow } from '../rows.ts';
import { recordedMatches } from '../spaces/recorded-matches.ts';
import { Visibility } from '../spaces/visibility.ts';
import type { Store } from '../store/store.ts';
import { CANDIDATES_FORMAT, IDENTIFIERS_FORMAT, importMatches } from './import-matches.ts';
import { matchRecords } from './match-records.ts';

/** Names of the imports that comparing makes. */
export const POSSIBLE_MATCHES = 'possible matches';
export const SAME_IDENTIFIERS = 'same identifiers';

export interface MatchOrder {
  space: string;
  /**
   * Ids of the entities that are new: their names are compared with each other and with all others. Without it every
   * name is compared with every other, and what was found before and holds no more is taken back in the same go.
   * Identifiers are compared of all either way.
   */
  fresh?: readonly string[];
  now: () => Date;
  /** Aborted when nobody waits any more. */
  signal?: AbortSignal;
  /** How far comparing is, 0..1. */
  progress?: (done: number) => void;
}

export interface MatchOutcome {
  /** Numbers of the imports that hold what is new; none where nothing was found. */
  imports: readonly number[];
  /** Entities whose names were compared. */
  compared: number;
  /** New entities that an exact identifier joins with another. */
  confirmed: number;
  /** New entities with candidates that wait for a person's decision. */
  waiting: number;
  /** Earlier imports of this kind that were taken back. */
  replaced: readonly number[];
  /** Ids of the new entities that `confirmed` and `waiting` count. */
  which: Readonly<Record<'confirmed' | 'waiting', ReadonlySet<string>>>;
}

/**
 * Reads the entities of the space that show, compares them (server/matching/candidates.ts) in steps that leave the
 * event loop free, and writes what was found as two imports: "same identifiers", of confirmations that are not held
 * yet, and "possible matches", of candidates. Pairs that a person has decided are left as they are.
 *
 * Over the whole space the new imports are made visible first; then earlier imports of candidates are undone, and those
 * of identifiers that hold a confirmation which no longer follows. Others stay, so that it stays known since when two
 * entities are one. Throws CANCELLED and what the store throws.
 */
export async function matchSpace(store: Store, order: MatchOrder): Promise<MatchOutcome> {
  const { space, fresh } = order;
  const imports = await listImports(store, space);
  const records = await matchRecords(store, space, imports);
  const isFresh = fresh && new Set(fresh);
  const compared = isFresh ? records.filter(({ id }) => isFresh.has(id)) : records;
  const known = isFresh ? records.filter(({ id }) => !isFresh.has(id)) : [];
  const recorded = await recordedMatches(store, space, imports, new Visibility(imports), 'export/matches');
  const decided = decidedPairs(recorded);
  const rows = await inSteps(compared, known, order, { decided });

  const confirmed = rows.filter(({ state }) => state === 'confirmed');
  const possible = rows.filter(({ state }) => state === 'possible');
  const which = { confirmed: among(compared, confirmed), waiting: among(compared, possible) };
  const counts = { confirmed: which.confirmed.size, waiting: which.waiting.size };
  const formatOf = new Map(imports.map(({ n, format }) => [n, format]));
  const held = recorded.filter((row) => formatOf.get(row.import) === IDENTIFIERS_FORMAT);
  const stale = fresh ? new Set<number>() : noLongerFollowing(held, confirmed, decided);
  const standing = new Set(held.filter((row) => !stale.has(row.import)).map(({ id }) => id));
  const unheld = confirmed.filter(({ id }) => !standing.has(id));

  const written: number[] = [];
  const write = async (some: readonly MatchRow[], what: Pick<Writing, 'source' | 'format' | 'counts'>) => {
    if (some.length > 0) written.push(await importMatches(store, { ...order, ...what, rows: some }));
  };
  await write(unheld, {
    source: SAME_IDENTIFIERS,
    format: IDENTIFIERS_FORMAT,
    counts: { matched: counts.confirmed },
  });
  await write(possible, {
    source: POSSIBLE_MATCHES,
    format: CANDIDATES_FORMAT,
    counts: { waiting: counts.waiting },
  });
  const replaced = fresh ? [] : await undoEarlier(store, order, stale, written);
  return { imports: written, compared: compared.length, ...counts, replaced, which };
}

type Writing = Parameters<typeof importMatches>[1];

const decidedPairs = (recorded: readonly RecordedMatch[]): Set<string> =>
  new Set(
    effectiveMatches(recorded)
      .filter(({ history }) => isDecision(history[0]!))
      .map(({ a, b }) => pairOf(a, b)),
  );

async function inSteps(
  fresh: readonly MatchRecord[],
  known: readonly MatchRecord[],
  { signal, progress }: MatchOrder,
  options: CandidateOptions,
): Promise<MatchRow[]> {
  const steps = candidateSteps(fresh, known, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.map((row) => withMadeId('matches', row));
    progress?.(step.value);
    await new Promise<void>((resolve) => setImmediate(resolve));
    if (signal?.aborted) {
      throw new OrepathError({ code: 'CANCELLED', message: 'comparing entities was given up' });
    }
  }
}

/** Ids of those of the entities that some rows speak of. */
function among(compared: readonly MatchRecord[], rows: readonly MatchRow[]): Set<string> {
  const named = new Set(rows.flatMap(({ a, b }) => [a, b]));
  return new Set(compared.map(({ id }) => id).filter((id) => named.has(id)));
}

/** Numbers of imports with a confirmation that does not follow any more, of a pair that no person has decided. */
function noLongerFollowing(
  held: readonly RecordedMatch[],
  confirmed: readonly MatchRow[],
  decided: ReadonlySet<string>,
): Set<number> {
  const leaders = new Map<string, string>();
  const leaderOf = (id: string): string => {
    let leader = id;
    for (let next = leaders.get(leader); next !== undefined; next = leaders.get(leader)) leader = next;
    return leader;
  };
  for (const { a, b } of confirmed) {
    const [one, other] = [leaderOf(a), leaderOf(b)];
    if (one !== other) leaders.set(one, other);
  }
  // another pair of the same holders says the same: being one carries over
  const follows = ({ a, b }: RecordedMatch): boolean =>
    leaderOf(a) === leaderOf(b) || decided.has(pairOf(a, b));
  return new Set(held.filter((row) => !follows(row)).map((row) => row.import));
}

/** Takes back earlier imports of candidates, and of identifiers the stale ones; nothing rests on them. */
function undoEarlier(
  store: Store,
  { space, now }: MatchOrder,
  stale: ReadonlySet<number>,
  written: readonly number[],
): Promise<number[]> {
  const alone = async (lease: Lease) => {
    const earlier = (await listImports(store, space)).filter(
      ({ n, state, format }) =>
        state === 'visible' && !written.includes(n) && (format === CANDIDATES_FORMAT || stale.has(n)),
    );
    for (const { n } of earlier) await undoImport(store, lease, n, now().toISOString());
    return earlier.map(({ n }) => n);
  };
  return oneAtATime(store, () => asOnlyWriter(store, space, alone));
}
