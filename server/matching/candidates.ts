/** Who may be who: what identifiers and names say of new entities beside each other and beside those that are known. */
import { joins } from '../identifiers/index.ts';
import type { MatchRow } from '../rows.ts';
import { BY_IDENTIFIER, pairOf } from './effective.ts';
import { exactPairs } from './exact.ts';
import { NameIndex } from './name-index.ts';
import { isCompared, type Prepared, prepare } from './prepare.ts';
import { type MatchReason, reasonText } from './reasons.ts';
import type { MatchRecord } from './record.ts';
import { mayBeOne, scoreOf, scorePair } from './score.ts';

export interface CandidateOptions {
  /** Candidates looked for by the name of one new entity; 10 unless told. */
  most?: number;
  /** The least score of a candidate by name; 0.55 unless told. */
  threshold?: number;
  /** Pairs (`pairOf`) that a person has decided: nothing is said of them again. */
  decided?: ReadonlySet<string>;
}

/** A row of `matches` before it has its id; `a` comes before `b` by code units. */
export type Candidate = Omit<MatchRow, 'id'>;

const MOST = 10;
const THRESHOLD = 0.55;
/** Names compared in full for one name, of those that share its rarest parts. */
const COMPARED_IN_FULL = 24;
/** Names between two signs of life. */
const STEP = 200;

/**
 * Compares new entities with each other and with the known ones; by identifiers also the known ones with each other,
 * for a number may have come to be known of any.
 * - The same identifier: state confirmed, decidedBy `identifier`; possible where holders of that identifier have two
 *   different numbers of another register of which an entity has one.
 * - Names: state possible with a score (score.ts) and reasons (reasons.ts), at most `most` for each new entity, none
 *   under `threshold`. Names alone confirm nothing.
 * Kinds must be equal, two RMI ids or two metals are never one smelter, origins and recycled sources are never compared.
 * In order of the pairs, and the same whatever the order of the records. Time is near linear (name-index.ts).
 */
export function candidates(
  fresh: readonly MatchRecord[],
  known: readonly MatchRecord[],
  options: CandidateOptions = {},
): Candidate[] {
  const steps = candidateSteps(fresh, known, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in steps of some milliseconds; each tells the part that is done, 0..1. */
export function* candidateSteps(
  fresh: readonly MatchRecord[],
  known: readonly MatchRecord[],
  { most = MOST, threshold = THRESHOLD, decided = new Set() }: CandidateOptions = {},
): Generator<number, Candidate[]> {
  const isNew = new Set(fresh.map(({ id }) => id));
  const byId = new Map([...known, ...fresh].map((record) => [record.id, record]));
  const records = [...byId.values()].filter(isCompared).sort((a, b) => (a.id < b.id ? -1 : 1));
  const all: Prepared[] = [];
  for (const record of records) {
    all.push(prepare(record));
    if (all.length % STEP === 0) yield (0.2 * all.length) / records.length;
  }
  const isFresh = (position: number): boolean => isNew.has(all[position]!.record.id);
  const found = new Found(all, decided);
  const building = NameIndex.of(all.map(({ parts }) => parts.words));
  let built = building.next();
  for (; !built.done; built = building.next()) yield 0.2;
  const index = built.value;
  yield 0.3;
  for (const pair of exactPairs(all, isFresh)) {
    if (pair.contested) found.contested(pair.a, pair.b, index);
    else found.confirmed(pair.a, pair.b);
  }
  for (let name = 0; name < all.length; name++) {
    if (name % STEP === 0) yield 0.3 + (0.7 * name) / all.length;
    if (!isFresh(name) || !all[name]!.named) continue;
    const alike = index
      .search(name, COMPARED_IN_FULL, (other) => all[other]!.named && mayBeOne(all[name]!, all[other]!))
      .filter((other) => !found.areOne(name, other))
      .map((other) => ({ other, ...scorePair(index, all, Math.min(name, other), Math.max(name, other)) }))
      .filter(({ score }) => score >= threshold)
      .sort((a, b) => b.score - a.score || a.other - b.other);
    for (const { other, score, reasons } of alike.slice(0, most)) found.possible(name, other, score, reasons);
  }
  return found.rows();
}

/** The pairs found so far, one row each. */
class Found {
  private readonly byPair = new Map<string, Candidate>();
  private readonly leader: Uint32Array;
  private readonly all: readonly Prepared[];
  private readonly decided: ReadonlySet<string>;

  constructor(all: readonly Prepared[], decided: ReadonlySet<string>) {
    this.all = all;
    this.decided = decided;
    this.leader = Uint32Array.from(all, (_, position) => position);
  }

  confirmed(a: number, b: number): void {
    const reasons = this.shared(a, b);
    if (
      this.add(a, b, { state: 'confirmed', score: 1, reason: reasonText(reasons), decidedBy: BY_IDENTIFIER })
    ) {
      this.leader[this.leaderOf(a)] = this.leaderOf(b);
    }
  }

  contested(a: number, b: number, index: NameIndex): void {
    const { likeness, reasons } = scorePair(index, this.all, a, b);
    const doubt = reasons.some(({ code }) => code === 'IDENTIFIER_CONFLICT')
      ? []
      : [{ code: 'CONTESTED_IDENTIFIER' } as const];
    const told = [...this.shared(a, b), ...doubt, ...reasons.filter(({ code }) => code !== 'SHARED_NUMBER')];
    this.possible(a, b, scoreOf(likeness, told), told);
  }

  possible(a: number, b: number, score: number, reasons: readonly MatchReason[]): void {
    this.add(a, b, { state: 'possible', score, reason: reasonText(reasons) });
  }

  /** Whether identifiers have made one of the two. */
  areOne(a: number, b: number): boolean {
    return this.leaderOf(a) === this.leaderOf(b);
  }

  rows(): Candidate[] {
    return [...this.byPair].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  }

  /** What was said first of a pair stays. */
  private add(a: number, b: number, said: Omit<Candidate, 'a' | 'b'>): boolean {
    const ids = [this.all[a]!.record.id, this.all[b]!.record.id].sort() as [string, string];
    const pair = pairOf(...ids);
    if (this.decided.has(pair) || this.byPair.has(pair)) return false;
    this.byPair.set(pair, { a: ids[0], b: ids[1], ...said });
    return true;
  }

  private shared(a: number, b: number): MatchReason[] {
    const others = new Set(this.all[b]!.identifiers);
    return this.all[a]!.identifiers.filter((id) => others.has(id) && joins(id)).map((value) => ({
      code: 'SAME_IDENTIFIER',
      value,
    }));
  }

  private leaderOf(position: number): number {
    let leader = position;
    while (this.leader[leader] !== leader) leader = this.leader[leader]!;
    this.leader[position] = leader;
    return leader;
  }
}
