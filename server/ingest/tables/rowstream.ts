import type { Hash } from 'node:crypto';
import type { ErrorDetail } from '../../errors.ts';
import type { TableName } from '../../rows.ts';
import { readHeader } from './header.ts';
import { type RecordBatch, readRecords } from './records.ts';
import { RowReader } from './row.ts';
import type { Notice, PlacedRow, TableBatch, TableFile, TableRowsSource } from './types.ts';

/** A batch as the first pass needs it: with the ids of the rows that have faults, and what else can be read of them. */
export interface RowBatch<N extends TableName> extends TableBatch<N> {
  brokenIds: readonly string[];
  broken: readonly PlacedRow<N>[];
}

/** How a pass over a file ended. `complete` is false where a fault made it stop early. */
export interface StreamEnd {
  complete: boolean;
  notices: readonly Notice[];
}

interface RowStreamOptions {
  trustRecorded: boolean;
  hash?: Hash;
}

const isBlankRow = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

const blankRows = (file: string, first: number, next: number): ErrorDetail => ({
  code: 'WRONG_CELL_COUNT',
  message: next - first === 1 ? 'a blank row between others' : `${next - first} blank rows between others`,
  expected: 'no blank row before the last one',
  where: { file, row: first },
});

const noHeader = (file: string): ErrorDetail => ({
  code: 'MISSING_COLUMN',
  message: 'the file is empty',
  expected: 'a header row',
  where: { file, row: 1 },
});

function timesNotice(file: string, count: number): Notice[] {
  if (count === 0) return [];
  const message =
    'rows with recordedAt or retractedAt: both ignored, the row counts as known from its import';
  return [
    { code: 'RECORDED_TIMES_DROPPED', message: `${message} (--trust-recorded takes them)`, file, count },
  ];
}

function trimmedNotice(file: string, count: number): Notice[] {
  if (count === 0) return [];
  const message = 'texts with blanks before or behind: kept without them';
  return [{ code: 'TEXT_TRIMMED', message, file, count }];
}

/** Holds blank rows back until it is known whether another row follows them. */
class BlankRows {
  private first = 0;

  /** True where the row is blank; else the fault of the blank rows before it, if any, is added. */
  skip(cells: readonly string[], row: number, file: string, faults: ErrorDetail[]): boolean {
    if (isBlankRow(cells)) {
      this.first ||= row;
      return true;
    }
    if (this.first > 0) faults.push(blankRows(file, this.first, row));
    this.first = 0;
    return false;
  }
}

/** What has been read of one file: its header once that is known, then rows. */
class FileRows<N extends TableName> {
  readonly notices: Notice[] = [];
  /** Set where the header cannot be used: the rows below it say nothing. */
  refused = false;
  reader: RowReader<N> | undefined;
  private readonly blank = new BlankRows();
  private readonly name: N;
  private readonly file: string;
  private readonly trustRecorded: boolean;

  constructor(name: N, file: string, trustRecorded: boolean) {
    this.name = name;
    this.file = file;
    this.trustRecorded = trustRecorded;
  }

  take({ firstRow, records }: RecordBatch): RowBatch<N> {
    const faults: ErrorDetail[] = [];
    const rows: PlacedRow<N>[] = [];
    const brokenIds: string[] = [];
    const broken: PlacedRow<N>[] = [];
    for (let i = 0; i < records.length && !this.refused; i++) {
      const [cells, row] = [records[i]!, firstRow + i];
      if (!this.reader) {
        this.takeHeader(cells, faults);
        continue;
      }
      if (this.blank.skip(cells, row, this.file, faults)) continue;
      const value = this.reader.read(cells, row, faults);
      if (value) {
        rows.push({ row, value });
        continue;
      }
      const id = this.reader.idOf(cells);
      if (id !== undefined) brokenIds.push(id);
      broken.push({ row, value: this.reader.restOf(cells, row) });
    }
    return { rows, faults, brokenIds, broken };
  }

  private takeHeader(cells: readonly string[], faults: ErrorDetail[]): void {
    const { header, ...found } = readHeader(cells, this.name, this.file);
    faults.push(...found.faults);
    this.notices.push(...found.notices);
    if (header) this.reader = new RowReader(this.name, header, this.file, this.trustRecorded);
    else this.refused = true;
  }
}

/** The rows of one file, once through, in batches as the file's chunks bring them, or as its reader made them. */
export async function* streamRows<N extends TableName>(
  name: N,
  file: TableFile | TableRowsSource<N>,
  options: RowStreamOptions,
): AsyncGenerator<RowBatch<N>, StreamEnd> {
  if ('open' in file) return yield* streamFile(name, file, options);
  options.hash?.update(file.digest);
  for await (const rows of file.rows()) yield { rows, faults: [], brokenIds: [], broken: [] };
  return { complete: true, notices: [] };
}

async function* streamFile<N extends TableName>(
  name: N,
  file: TableFile,
  { trustRecorded, hash }: RowStreamOptions,
): AsyncGenerator<RowBatch<N>, StreamEnd> {
  const records = readRecords(await file.open(), file.label, { hash });
  const rows = new FileRows(name, file.label, trustRecorded);
  try {
    let next = await records.next();
    for (; !next.done; next = await records.next()) {
      const batch = rows.take(next.value);
      if (batch.rows.length > 0 || batch.faults.length > 0) yield batch;
    }
    const { reader, refused, notices } = rows;
    const fault = next.value ?? (reader ? undefined : noHeader(file.label));
    if (fault && !refused) yield { rows: [], faults: [fault], brokenIds: [], broken: [] };
    const dropped = timesNotice(file.label, reader?.droppedTimes ?? 0);
    const trimmed = trimmedNotice(file.label, reader?.trimmedTexts ?? 0);
    return { complete: !fault && !refused, notices: [...notices, ...dropped, ...trimmed] };
  } finally {
    await records.return(undefined); // closes the file where the caller stops early
  }
}
