import type { TableName } from '../../rows.ts';
import type { ReadOptions, TableBatch, TableSet } from './types.ts';

/** The rows of one table in batches, with the faults of those that are wrong. A table that is not there yields nothing. */
// biome-ignore lint/correctness/useYield: stub
export async function* readTable<N extends TableName>(
  _set: TableSet,
  _name: N,
  _options: ReadOptions = {},
): AsyncGenerator<TableBatch<N>> {
  throw new Error('not written yet');
}
