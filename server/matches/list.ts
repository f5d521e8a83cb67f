/** What holds of who is who in a space, in the order in which a person reads it. */
import type { ImportRecord } from '../imports/record.ts';
import { type EffectiveMatch, effectiveMatches } from '../matching/effective.ts';
import type { MatchState } from '../model.ts';
import { recordedMatches } from '../spaces/recorded-matches.ts';
import { Visibility } from '../spaces/visibility.ts';
import type { Store } from '../store/store.ts';

export interface MatchFilter {
  state?: MatchState | null | undefined;
  /** Id of an entity: matches that it is one end of. */
  entity?: string | null | undefined;
}

export type MatchCounts = Readonly<Record<MatchState, number>>;

/**
 * Every pair that anything is said of and whose two ends show, the highest score first, then by the ids. An import of
 * matches stays when the one that brought an end of them is undone.
 */
export async function listMatches(
  store: Pick<Store, 'read'>,
  space: string,
  imports: readonly ImportRecord[],
  shows: (id: string) => boolean,
): Promise<EffectiveMatch[]> {
  const rows = await recordedMatches(store, space, imports, new Visibility(imports), 'export/matches');
  // they come in order of their ids, and the sort keeps that
  const matches = effectiveMatches(rows.filter(({ a, b }) => shows(a) && shows(b)));
  return matches.sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
}

export const filterMatches = (
  matches: readonly EffectiveMatch[],
  { state, entity }: MatchFilter,
): readonly EffectiveMatch[] =>
  matches.filter(
    (match) => (!state || match.state === state) && (!entity || match.a === entity || match.b === entity),
  );

export function countMatches(matches: readonly EffectiveMatch[]): MatchCounts {
  const counts = { possible: 0, confirmed: 0, rejected: 0 };
  for (const { state } of matches) counts[state]++;
  return counts;
}
