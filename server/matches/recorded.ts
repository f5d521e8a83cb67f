/** What the imports that show say of who is who. */
import type { ImportRecord } from '../imports/record.ts';
import type { RecordedMatch } from '../matching/effective.ts';
import type { MatchState } from '../model.ts';
import { pageRuns } from '../spaces/pages.ts';
import { Visibility } from '../spaces/visibility.ts';
import type { Row, Store } from '../store/store.ts';

export async function recordedMatches(
  store: Pick<Store, 'read'>,
  space: string,
  imports: readonly ImportRecord[],
): Promise<RecordedMatch[]> {
  const visibility = new Visibility(imports);
  const found: RecordedMatch[] = [];
  for (const pages of pageRuns(imports)) {
    for (const row of await store.read('export/matches', { space, pages })) {
      const by = visibility.assertedBy(row['imports'] as readonly number[]);
      if (by) found.push(recordedMatch(row, by.n));
    }
  }
  return found;
}

function recordedMatch(row: Row, number: number): RecordedMatch {
  const { id, from, to, state, score, reason, decidedBy, decidedAt } = row;
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
