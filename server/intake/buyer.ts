import type { TableRowsSource, TableSet } from '../ingest/tables/index.ts';
import type { EntityRow } from '../rows.ts';
import type { BatchOrder } from './batch.ts';

/**
 * The tables with the buyer among their entities, where the person who imports has named it: each import brings it, so
 * that none rests on another for it.
 */
export function withBuyer(set: TableSet, { buyer, buyerName }: BatchOrder): TableSet {
  const { entities } = set.files;
  if (buyer === undefined || buyerName === undefined || (entities && 'open' in entities)) return set;
  const row: EntityRow = { id: buyer, kind: 'company', name: buyerName, identifiers: [], materials: [] };
  const rows: TableRowsSource<'entities'>['rows'] = async function* () {
    yield [{ row: 1, value: row }];
    for await (const batch of entities?.rows() ?? []) yield batch.filter(({ value }) => value.id !== buyer);
  };
  const digest = `${entities?.digest ?? ''} ${buyer} ${buyerName}`;
  return {
    ...set,
    files: { ...set.files, entities: { label: entities?.label ?? set.source, digest, rows } },
  };
}
