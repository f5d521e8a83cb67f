import type { Reading } from '../../server/ingest/formats/format.ts';
import type { TableName, TableRows } from '../../server/rows.ts';

/** The rows that a reading makes of one table, in its order. */
export async function rowsOf<N extends TableName>({ tables }: Reading, name: N): Promise<TableRows[N][]> {
  const rows: TableRows[N][] = [];
  for await (const batch of tables[name]?.rows() ?? []) {
    for (const { value } of batch) rows.push(value as TableRows[N]);
  }
  return rows;
}
