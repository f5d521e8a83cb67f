/** Puts rows of `matches` into a space, as an import of their own that is undone like any. */
import { createHash } from 'node:crypto';
import { OrepathError } from '../errors.ts';
import { type LoadReport, loadTables } from '../imports/load.ts';
import type { ImportRecord, KeptReport } from '../imports/record.ts';
import type { PlacedRow, TableSet } from '../ingest/tables/index.ts';
import type { MatchRow } from '../rows.ts';
import type { Store } from '../store/store.ts';

/** What the imports of this room are recognised by. */
export const IDENTIFIERS_FORMAT = 'same-identifiers';
export const CANDIDATES_FORMAT = 'possible-matches';
export const DECISION_FORMAT = 'match-decision';
type MatchFormat = typeof IDENTIFIERS_FORMAT | typeof CANDIDATES_FORMAT | typeof DECISION_FORMAT;

export interface MatchImport {
  space: string;
  /** As it is listed. */
  source: string;
  format: MatchFormat;
  rows: readonly MatchRow[];
  /** Entities that were joined by an identifier, or those with candidates. */
  counts?: { matched?: number; waiting?: number };
  now: () => Date;
  signal?: AbortSignal | undefined;
  /** Asked when it is this one's turn to write, with the imports as they are then; what it throws is thrown. */
  before?: (imports: readonly ImportRecord[]) => Promise<void>;
}

const BATCH = 5_000;

/** The import's number. Throws UNKNOWN_ENTITY where an entity has gone in the meantime, and what the store throws. */
export async function importMatches(store: Store, order: MatchImport): Promise<number> {
  const report = await loadTables(store, tablesOf(order.rows, order.source), {
    space: order.space,
    source: order.source,
    now: order.now,
    ...(order.signal && { signal: order.signal }),
    keep: (loading) => kept(loading, order),
    async already(imports) {
      await order.before?.(imports);
      return false;
    },
  });
  if (report.import !== null) return report.import;
  const [fault] = report.faults;
  throw new OrepathError({
    code: 'UNKNOWN_ENTITY',
    message: `the matches could not be kept: ${fault?.message ?? 'nothing was written'}`,
    ...(fault?.got !== undefined && { got: fault.got }),
  });
}

function tablesOf(rows: readonly MatchRow[], source: string): TableSet {
  const placed = rows.map((value, i): PlacedRow<'matches'> => ({ row: i + 1, value }));
  const digest = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  function* batches(): Generator<PlacedRow<'matches'>[]> {
    for (let i = 0; i < placed.length; i += BATCH) yield placed.slice(i, i + BATCH);
  }
  return {
    source,
    files: { matches: { label: source, digest, rows: batches } },
    notices: [],
    close: async () => undefined,
  };
}

/** What was decided, without who and why: that is a person's word. */
function decisionOf([row]: readonly MatchRow[]): KeptReport['onRecord'] {
  const { a, b, state } = row!;
  return { action: 'match.decide', after: { a, b, state } };
}

const TITLES: Readonly<Record<MatchFormat, string>> = {
  [IDENTIFIERS_FORMAT]: 'who is who: the same identifiers',
  [CANDIDATES_FORMAT]: 'who is who: candidates',
  [DECISION_FORMAT]: 'who is who: a decision',
};

/** What is kept with an import of any kind (server/intake/kept.ts), of one that no file brought. */
function kept(report: LoadReport, { format, counts, rows: written }: MatchImport): KeptReport {
  const { counts: rows, added, unchanged, notices } = report;
  const read = rows.matches;
  return {
    format,
    ...(format === DECISION_FORMAT && { onRecord: decisionOf(written) }),
    hash: null,
    report: JSON.stringify({
      readAs: '',
      bytes: 0,
      recognised: { format, title: TITLES[format] },
      counts: rows,
      rows: { read, kept: read, refused: 0 },
      added,
      unchanged,
      matched: counts?.matched ?? null,
      waiting: counts?.waiting ?? null,
      replaces: [],
      documents: [],
      findings: [],
      moreFindings: 0,
      notices,
      grade: null,
      request: null,
      seconds: 0,
    }),
  };
}
