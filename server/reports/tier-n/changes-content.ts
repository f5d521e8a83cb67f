/** What moved since an earlier report. */
import type { FiguresDifference, Move } from '../../analytics/compare/answer.ts';
import type { Cited, Listed, ReportEntity } from '../report.ts';

/** A value that is not the same any more. */
export interface ChangedValue {
  entity: ReportEntity;
  /** null: it was not on the list. */
  before: number | null;
  /** null: it is on it no more. */
  after: number | null;
}

export interface ChangedStatus {
  entity: ReportEntity;
  kind: string;
  /** null: whatever the material. */
  material: string | null;
  /** Values that held on the day, by code point; none: no status of the kind. */
  before: string[];
  after: string[];
}

/** Rows that count now and did not then, or the other way, and what they did to the expected exposure together. */
export interface ReportMover {
  /** Signed; those of all movers add up to the difference of `expected`. */
  contribution: number;
  moves: (Omit<Move, 'document'> & { source: Cited })[];
  /** Whose risk or shares they moved, the most moved first; at most 20 of `count`. */
  entities: ReportEntity[];
  count: number;
}

export const MOVERS_UNKNOWN = ['OTHER_LENS', 'NOT_ON_RECORD'] as const;
/** The lens has another version; what was known then is not on record as it was. */
export type MoversUnknown = (typeof MOVERS_UNKNOWN)[number];

/** This report less the one that `request.previous` tells of. */
export interface ReportChanges {
  difference: FiguresDifference;
  /** Largest first, whatever the sign; null where they cannot be told. */
  movers: Listed<ReportMover> | null;
  moversUnknown: MoversUnknown | null;
  /** Contributions that moved, came or went, largest first. */
  contributions: Listed<ChangedValue>;
  /** Gaps in the trace that opened, closed or moved, by opaque mass. */
  gaps: Listed<ChangedValue>;
  /** Smelters that are named now and were not then, and the other way. */
  smelters: { added: ReportEntity[]; gone: ReportEntity[] };
  statuses: Listed<ChangedStatus>;
  /** Citations of documents that only one of the two reports cites. */
  documents: { added: number[]; gone: number[] };
  /** How many documents this report cites beside this comparison: the first so many. */
  citedBefore: number;
}
