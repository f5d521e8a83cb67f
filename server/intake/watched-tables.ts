/** Tables that tell how far they have been read, and end with CANCELLED where nobody wants them any more. */
import { Readable } from 'node:stream';
import type { PlacedRow, TableFile, TableRowsSource, TableSet } from '../ingest/tables/index.ts';
import type { TableName } from '../rows.ts';
import { type BatchWatch, refuseGivenUp } from './batch.ts';

async function* watchedBytes(
  stream: AsyncIterable<Buffer>,
  watch: BatchWatch,
  read: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  for await (const chunk of stream) {
    refuseGivenUp(watch);
    read(chunk.length);
    yield chunk;
  }
}

function watchedFile(file: TableFile, watch: BatchWatch, read: (bytes: number) => void): TableFile {
  const open = async (): Promise<Readable> =>
    Readable.from(watchedBytes(await file.open(), watch, read), { objectMode: false });
  return { ...file, open };
}

function watchedRows<N extends TableName>(source: TableRowsSource<N>, watch: BatchWatch): TableRowsSource<N> {
  async function* rows(): AsyncGenerator<readonly PlacedRow<N>[]> {
    for await (const batch of source.rows()) {
      refuseGivenUp(watch);
      yield batch;
    }
  }
  return { ...source, rows };
}

const sizeOf = (file: TableFile | TableRowsSource<TableName>): number => ('open' in file ? file.bytes : 0);

/** Each file is read twice: `read` tells the part of its first reading, 0..1. */
export function watchedTables(set: TableSet, watch: BatchWatch, read: (done: number) => void): TableSet {
  const files = Object.entries(set.files);
  const total = files.reduce((sum, [, file]) => sum + sizeOf(file), 0);
  let bytes = 0;
  const count = (more: number): void => {
    bytes += more;
    if (bytes <= total) read(bytes / total);
  };
  const watched = files.map(([name, file]) => [
    name,
    'open' in file ? watchedFile(file, watch, count) : watchedRows(file, watch),
  ]);
  return { ...set, files: Object.fromEntries(watched) };
}
