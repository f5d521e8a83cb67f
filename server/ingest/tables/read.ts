import { createHash } from 'node:crypto';
import { type ErrorDetail, OrepathError } from '../../errors.ts';
import type { TableName } from '../../rows.ts';
import { streamRows } from './rowstream.ts';
import type { PlacedRow, ReadOptions, TableBatch, TableReport, TableSet } from './types.ts';

const BATCH_ROWS = 2_000;

function refuseChange(name: TableName, label: string, digest: string, checked: TableReport): void {
  const before = checked.digests[name];
  if (before === digest) return;
  throw new OrepathError({
    code: 'INPUT_CHANGED',
    message: `${label} changed after it was checked`,
    expected: `SHA-256 ${before}`,
    got: digest,
    where: { file: label },
  });
}

/**
 * The rows of one table in batches, with the faults of those that are wrong; a file that cannot be read on (wrong
 * encoding, an unclosed quote, no such column) ends with that fault. A table that is not there yields nothing.
 * Throws OrepathError where the archive is damaged, and INPUT_CHANGED with `checked`.
 */
export async function* readTable<N extends TableName>(
  set: TableSet,
  name: N,
  { trustRecorded = false, batchRows = BATCH_ROWS, checked }: ReadOptions = {},
): AsyncGenerator<TableBatch<N>> {
  const file = set.files[name];
  if (!file) return;
  const hash = checked && createHash('sha256');
  const repeated = checked?.repeats[name];
  let rows: PlacedRow<N>[] = [];
  let faults: ErrorDetail[] = [];
  for await (const batch of streamRows(name, file, { trustRecorded, ...(hash && { hash }) })) {
    for (const placed of batch.rows) if (!repeated?.has(placed.row)) rows.push(placed);
    for (const fault of batch.faults) faults.push(fault);
    while (rows.length >= batchRows || faults.length >= batchRows) {
      yield { rows: rows.slice(0, batchRows), faults };
      rows = rows.slice(batchRows);
      faults = [];
    }
  }
  if (rows.length > 0 || faults.length > 0) yield { rows, faults };
  if (hash) refuseChange(name, file.label, hash.digest('hex'), checked);
}
