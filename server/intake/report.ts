/** What became of one file that was given: the report that is shown, and kept with its import. */
import type { ErrorDetail } from '../errors.ts';
import type { LoadReport } from '../imports/load.ts';
import type { Finding, Severity } from '../ingest/formats/finding.ts';
import type { Grade, Reading, Recognition } from '../ingest/formats/format.ts';

/**
 * `would-import`: a dry run without faults. `unchanged`: the space shows an import of the same file, read the same way.
 */
export type FileState = 'imported' | 'unchanged' | 'refused' | 'would-import' | 'cancelled';

export interface FileReport extends Omit<LoadReport, 'digest'> {
  /** What was given, with the path below it. */
  path: string;
  bytes: number;
  /** SHA-256 of the file, hexadecimal; null for tables, which are several files, and for what is nothing known. */
  hash: string | null;
  /** Null where it is not known what the file is. */
  recognised: Recognition | null;
  state: FileState;
  /** SHA-256 over the tables' digests; null where nothing was checked. */
  digest: string | null;
  /** Data rows of the file: read = kept + refused. */
  rows: Reading['rows'];
  /** Entities that who-is-who joined by an exact identifier; null where it did not run. */
  matched: number | null;
  /** Entities with candidates that wait for a decision; null where it did not run. */
  waiting: number | null;
  /** Ids of the declarer's documents that this one replaces from its date on. */
  replaces: readonly string[];
  /** Ids of the documents that it brought, the first 100; empty for the product's own tables. */
  documents: readonly string[];
  findings: readonly Finding[];
  /** Findings beyond those listed. */
  moreFindings: number;
  grade: Grade | null;
  request: Reading['request'] | null;
  /** Time it took, in seconds. */
  seconds: number;
}

const NO_ROWS: LoadReport['counts'] = {
  entities: 0,
  links: 0,
  roles: 0,
  facts: 0,
  statuses: 0,
  documents: 0,
  matches: 0,
};

/** A report that says nothing yet but of which file it is. */
export function emptyReport(path: string, bytes: number, space: string, dryRun: boolean): FileReport {
  return {
    path,
    bytes,
    hash: null,
    recognised: null,
    state: 'refused',
    space,
    import: null,
    dryRun,
    counts: NO_ROWS,
    rows: { read: 0, kept: 0, refused: 0 },
    added: 0,
    described: 0,
    unchanged: 0,
    matched: null,
    waiting: null,
    replaces: [],
    documents: [],
    faults: [],
    moreFaults: 0,
    notices: [],
    digest: null,
    findings: [],
    moreFindings: 0,
    grade: null,
    request: null,
    seconds: 0,
  };
}

/** The same file, refused for one reason: nothing of it was written. */
export function refused(report: FileReport, fault: ErrorDetail): FileReport {
  return { ...report, state: fault.code === 'CANCELLED' ? 'cancelled' : 'refused', faults: [fault] };
}

/** With at most so many findings and faults together; the rest are counted. */
export function shortened(report: FileReport, most: number): FileReport {
  const faults = report.faults.slice(0, most);
  const findings = mostSerious(report.findings, most - faults.length);
  return {
    ...report,
    faults,
    moreFaults: report.moreFaults + report.faults.length - faults.length,
    findings,
    moreFindings: report.moreFindings + report.findings.length - findings.length,
  };
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

/** The most serious findings, in the order in which they came. */
export function mostSerious(findings: readonly Finding[], most: number): readonly Finding[] {
  if (findings.length <= most) return findings;
  const rankOf = (i: number): number => RANK[findings[i]!.severity];
  const ranked = findings.map((_, i) => i).sort((a, b) => rankOf(a) - rankOf(b) || a - b);
  return ranked
    .slice(0, most)
    .sort((a, b) => a - b)
    .map((i) => findings[i]!);
}
