import type { Hash } from 'node:crypto';
import type { ErrorDetail } from '../../errors.ts';
import type { TableName } from '../../rows.ts';
import { readHeader } from './header.ts';
import { readRecords } from './records.ts';
import { RowReader } from './row.ts';
import type { Notice, PlacedRow, TableBatch, TableFile } from './types.ts';

/** A batch as the first pass needs it: with the ids of the rows that have faults. */
export interface RowBatch<N extends TableName> extends TableBatch<N> {
  brokenIds: readonly string[];
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
  const message = 'rows with recordedAt or retractedAt: both ignored, the row counts as known from its import';
  return [{ code: 'RECORDED_TIMES_DROPPED', message: `${message} (--trust-recorded takes them)`, file, count }];
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

/** The rows of one file, once through, in batches as the file's chunks bring them. */
export async function* streamRows<N extends TableName>(
  name: N,
  file: TableFile,
  { trustRecorded, hash }: RowStreamOptions,
): AsyncGenerator<RowBatch<N>, StreamEnd> {
  const records = readRecords(await file.open(), file.label, hash);
  const notices: Notice[] = [];
  const blank = new BlankRows();
  let reader: RowReader<N> | undefined;
  let refused = false;

  for (;;) {
    const next = await records.next();
    if (next.done) {
      const fault = next.value ?? (reader || refused ? undefined : noHeader(file.label));
      if (fault && !refused) yield { rows: [], faults: [fault], brokenIds: [] };
      if (reader) notices.push(...timesNotice(file.label, reader.droppedTimes));
      return { complete: !fault && !refused, notices };
    }
    const { firstRow, records: batch } = next.value;
    const faults: ErrorDetail[] = [];
    const rows: PlacedRow<N>[] = [];
    const brokenIds: string[] = [];
    for (let i = 0; i < batch.length && !refused; i++) {
      const [cells, row] = [batch[i]!, firstRow + i];
      if (!reader) {
        const { header, ...found } = readHeader(cells, name, file.label);
        faults.push(...found.faults);
        notices.push(...found.notices);
        if (header) reader = new RowReader(name, header, file.label, trustRecorded);
        else refused = true;
        continue;
      }
      if (blank.skip(cells, row, file.label, faults)) continue;
      const value = reader.read(cells, row, faults);
      if (value) rows.push({ row, value });
      else brokenIds.push(...[reader.idOf(cells)].filter((id) => id !== undefined));
    }
    if (rows.length > 0 || faults.length > 0) yield { rows, faults, brokenIds };
  }
}
