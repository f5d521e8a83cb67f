/** Matches as resolvers hand them around. */
import type { ImportRecord } from '../../imports/record.ts';
import { type MatchedEntity, matchedEntities } from '../../matches/matched-entities.ts';
import { type EffectiveMatch, isDecision, pairOf, type RecordedMatch } from '../../matching/effective.ts';
import { readReasons } from '../../matching/reasons.ts';
import type { Store } from '../../store/store.ts';
import { once } from '../once.ts';

/** The ends of all matches of a page, read when the first is asked for. */
export type Ends = () => Promise<Map<string, MatchedEntity>>;

export interface MatchNode {
  match: EffectiveMatch;
  ends: Ends;
}

export function endsOf(
  store: Store,
  space: string,
  imports: readonly ImportRecord[],
  matches: readonly EffectiveMatch[],
): Ends {
  return once(() =>
    matchedEntities(
      store,
      space,
      imports,
      matches.flatMap(({ a, b }) => [a, b]),
    ),
  );
}

export const matchKey = ({ a, b }: EffectiveMatch): string => pairOf(a, b);

const person = (said: Pick<RecordedMatch, 'state' | 'decidedBy' | 'reason'>): string | null =>
  isDecision(said) ? (said.reason ?? null) : null;

const upper = (text: string): string => text.toUpperCase();

export const matchFields = {
  a: async ({ match, ends }: MatchNode) => (await ends()).get(match.a),
  b: async ({ match, ends }: MatchNode) => (await ends()).get(match.b),
  state: ({ match }: MatchNode) => upper(match.state),
  score: ({ match }: MatchNode) => match.score ?? null,
  reasons: ({ match }: MatchNode) =>
    match.history.map((said) => statementFields.reasons(said)).find(({ length }) => length > 0) ?? [],
  comment: ({ match }: MatchNode) => person(match),
  decidedBy: ({ match }: MatchNode) => match.decidedBy ?? null,
  decidedAt: ({ match }: MatchNode) => match.decidedAt ?? null,
  history: ({ match }: MatchNode) => match.history,
};

export const statementFields = {
  state: ({ state }: RecordedMatch) => upper(state),
  score: ({ score }: RecordedMatch) => score ?? null,
  reasons: (said: RecordedMatch) => (isDecision(said) ? [] : (readReasons(said.reason) ?? [])),
  comment: person,
  decidedBy: ({ decidedBy }: RecordedMatch) => decidedBy ?? null,
  decidedAt: ({ decidedAt }: RecordedMatch) => decidedAt ?? null,
};
