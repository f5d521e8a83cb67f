import type { Readable } from 'node:stream';
import type { ErrorDetail } from '../../errors.ts';
import type { TableName, TableRows } from '../../rows.ts';

/** Something a person should know that stops nothing. `count` says how many rows or files it speaks of. */
export interface Notice {
  code:
    | 'UNKNOWN_FILE'
    | 'UNKNOWN_COLUMN'
    | 'UNKNOWN_RISK'
    | 'REPEATED_ROW'
    | 'RECORDED_TIMES_DROPPED'
    | 'TEXT_TRIMMED';
  message: string;
  file?: string;
  column?: string;
  count?: number;
  nearest?: readonly string[];
}

/** One table's file, wherever it lies. `label` is its name as a person knows it, `bytes` its size unzipped. */
export interface TableFile {
  label: string;
  bytes: number;
  open(): Promise<Readable>;
}

/** Rows that a reader of another format made, in place of a file of one: ids are given, cells are parsed. */
export interface TableRowsSource<N extends TableName> {
  /** Name of the file they were read from. */
  label: string;
  /** SHA-256 of what they were made from. */
  digest: string;
  /** From the start, as often as asked. */
  rows(): AsyncIterable<readonly PlacedRow<N>[]> | Iterable<readonly PlacedRow<N>[]>;
}

/** The tables found at a path. Close it when done: a zip stays open until then. */
export interface TableSet {
  /** The path as it was given. */
  source: string;
  files: Readonly<{ [N in TableName]?: TableFile | TableRowsSource<N> }>;
  /** Files that are there and are not tables. */
  notices: readonly Notice[];
  close(): Promise<void>;
}

/** A row with its place: `row` counts from 1 and the header is row 1, as in a spreadsheet. */
export interface PlacedRow<N extends TableName> {
  row: number;
  value: TableRows[N];
}

/** Some rows that are right and the faults of those that are not. */
export interface TableBatch<N extends TableName> {
  rows: readonly PlacedRow<N>[];
  faults: readonly ErrorDetail[];
}

/** What a first pass over every table found. Without faults the tables can be imported. */
export interface TableReport {
  /** Rows that would be imported, repeated ones not counted; 0 for a table that is not there. */
  counts: Readonly<Record<TableName, number>>;
  /** The first faults in table order, then by row. */
  faults: readonly ErrorDetail[];
  /** How many more there are. */
  moreFaults: number;
  notices: readonly Notice[];
  /** SHA-256 over the SHA-256 of each table's bytes, in table order: the same for a folder and its zip. */
  digest: string;
  /** SHA-256 of each table's bytes. */
  digests: Readonly<Partial<Record<TableName, string>>>;
  /** Rows that repeat an earlier one word for word; readTable leaves them out. */
  repeats: Readonly<Partial<Record<TableName, ReadonlySet<number>>>>;
}

export interface ReadOptions {
  /** Take recordedAt and retractedAt from the tables (`--trust-recorded`); otherwise both columns are ignored. */
  trustRecorded?: boolean;
  /** Rows per batch; 2,000 unless told. */
  batchRows?: number;
  /** The report of checkTables: repeated rows are left out, and a file changed since is refused (INPUT_CHANGED). */
  checked?: TableReport;
}

export interface CheckOptions {
  /** Which of these entity ids the store holds. Asked in batches of at most 5,000. */
  knownEntity?: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Which of these document ids the store holds. */
  knownDocument?: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Faults reported in full; the rest are counted. 1,000 unless told. */
  maxFaults?: number;
  trustRecorded?: boolean;
  /** A match that is more than a candidate is a fault: such a word takes a second person. */
  withoutDecisions?: boolean;
}

/** What to write per table; a missing table is not written. */
export type TableSources = {
  readonly [N in TableName]?: AsyncIterable<TableRows[N]> | Iterable<TableRows[N]>;
};
