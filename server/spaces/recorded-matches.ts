/** What the imports that show say of who is who. */
import type { ImportRecord } from '../imports/record.ts';
import type { RecordedMatch } from '../matching/effective.ts';
import type { MatchState } from '../model.ts';
import type { Row, Store } from '../store/store.ts';
import { pageRuns } from './pages.ts';
import type { Visibility } from './visibility.ts';

/** `export/matches` brings the reasons along, which people read and merging does not. */
export type MatchStatement = 'export/matches' | 'projection/matches';

export async function recordedMatches(
  store: Pick<Store, 'read'>,
  space: string,
  imports: readonly ImportRecord[],
  visibility: Visibility,
  statement: MatchStatement,
): Promise<RecordedMatch[]> {
  const found: RecordedMatch[] = [];
  for (const pages of pageRuns(imports)) {
    for (const row of await store.read(statement, { space, pages })) {
      const by = visibility.assertedBy(row['imports'] as readonly number[]);
      if (by) found.push(recordedMatch(row, by.n));
    }
  }
  return found;
}

function recordedMatch(row: Row, number: number): RecordedMatch {
  const { id, from, to, state, score, reason = null, decidedBy, decidedAt } = row;
  return {
    id: String(id),
    a: String(from),
    b: String(to),
    state: state as MatchState,
    ...(score !== null && { score: Number(score) }),
    ...(reason !== null && { reason: String(reason) }),
    ...(decidedBy !== null && { decidedBy: String(decidedBy) }),
    ...(decidedAt !== null && { decidedAt: String(decidedAt) }),
    import: number,
  };
}
