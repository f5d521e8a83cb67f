/** What holds of a pair of entities, out of all that was ever said of it. */
import type { MatchState } from '../model.ts';
import type { MatchRow } from '../rows.ts';

/** `decidedBy` of what exact identifiers say. */
export const BY_IDENTIFIER = 'identifier';

/** A row of `matches` that shows, with the number of the earliest import that brings it. */
export interface RecordedMatch extends MatchRow {
  import: number;
}

/** What holds of a pair; `a` comes before `b` by code units. */
export interface EffectiveMatch {
  a: string;
  b: string;
  state: MatchState;
  score?: number;
  reason?: string;
  decidedBy?: string;
  decidedAt?: string;
  /** Everything said of the pair, what holds first, then by weight and age. */
  history: readonly RecordedMatch[];
}

/** Whether a person said so: whatever carries a name that is not the identifiers', and what a table asserts without one. */
export const isDecision = ({ state, decidedBy }: Pick<MatchRow, 'state' | 'decidedBy'>): boolean =>
  decidedBy ? decidedBy !== BY_IDENTIFIER : state !== 'possible';

/** 2 a person's decision, 1 confirmed by identifier, 0 possible. */
const weightOf = (match: RecordedMatch): number =>
  isDecision(match) ? 2 : match.state === 'confirmed' ? 1 : 0;

const codeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What holds comes first: the latest decision by moment and import; else the latest confirmation; else the latest score. */
function byPrecedence(a: RecordedMatch, b: RecordedMatch): number {
  return (
    weightOf(b) - weightOf(a) ||
    (isDecision(a) ? codeUnits(b.decidedAt ?? '', a.decidedAt ?? '') : 0) ||
    b.import - a.import ||
    codeUnits(a.id, b.id)
  );
}

const PAIR = '\x1f';

/** The key of an unordered pair. */
export const pairOf = (a: string, b: string): string => (a < b ? a + PAIR + b : b + PAIR + a);

/**
 * One entry for each unordered pair that the rows speak of, in order of the pair: a person's latest decision holds (also
 * "possible again"), else a confirmation by identifier, else the pair is possible. Rows of an entity with itself say
 * nothing. The order of the rows does not matter.
 */
export function effectiveMatches(rows: Iterable<RecordedMatch>): EffectiveMatch[] {
  const pairs = new Map<string, RecordedMatch[]>();
  for (const row of rows) {
    if (row.a === row.b) continue;
    const key = pairOf(row.a, row.b);
    const said = pairs.get(key);
    if (said) said.push(row);
    else pairs.set(key, [row]);
  }
  return [...pairs].sort(([a], [b]) => codeUnits(a, b)).map(([pair, said]) => effective(pair, said));
}

function effective(pair: string, said: RecordedMatch[]): EffectiveMatch {
  const history = said.sort(byPrecedence);
  const [holds] = history;
  const [a, b] = pair.split(PAIR) as [string, string];
  const { state, reason, decidedBy, decidedAt } = holds!;
  // a decision carries no score of its own: that of the names stays known
  const score = holds!.score ?? history.find((match) => match.score !== undefined)?.score;
  return {
    a,
    b,
    state,
    ...(score !== undefined && { score }),
    ...(reason !== undefined && { reason }),
    ...(decidedBy !== undefined && { decidedBy }),
    ...(decidedAt !== undefined && { decidedAt }),
    history,
  };
}
