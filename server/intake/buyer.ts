/** The company that received declarations, or whose suppliers are listed. */
import { OrepathError } from '../errors.ts';
import type { TableRowsSource, TableSet } from '../ingest/tables/index.ts';
import type { EntityRow } from '../rows.ts';
import type { BatchOrder } from './batch.ts';

/** `ID` or `ID=NAME`. Throws INVALID_ARGUMENT. */
export function readBuyer(text: string | undefined): Pick<BatchOrder, 'buyer' | 'buyerName'> {
  if (text === undefined) return {};
  const [, buyer, name] = /^([^=\s]+)(?:=(.*\S))?\s*$/s.exec(text) ?? [];
  if (buyer === undefined) {
    throw new OrepathError({
      code: 'INVALID_ARGUMENT',
      message: 'this names no buyer',
      expected: 'ID, or ID=NAME for one that the space does not hold yet',
      got: text.slice(0, 200),
      where: { field: 'buyer' },
    });
  }
  const id = buyer.includes(':') ? buyer : `own:${buyer}`;
  return { buyer: id, ...(name !== undefined && { buyerName: name.trim() }) };
}

/**
 * The tables with the buyer among their entities, where the person who imports has named it: each import brings it, so
 * that none rests on another for it.
 */
export function withBuyer(set: TableSet, { buyer, buyerName }: BatchOrder): TableSet {
  const { entities } = set.files;
  if (buyer === undefined || buyerName === undefined || (entities && 'open' in entities)) return set;
  const row: EntityRow = { id: buyer, kind: 'company', name: buyerName, identifiers: [], materials: [] };
  const rows: TableRowsSource<'entities'>['rows'] = async function* () {
    let named = false;
    for await (const batch of entities?.rows() ?? []) {
      named ||= batch.some(({ value }) => value.id === buyer);
      yield batch;
    }
    // a reader that describes the buyer itself knows more than its name
    if (!named) yield [{ row: 1, value: row }];
  };
  const digest = `${entities?.digest ?? ''} ${buyer} ${buyerName}`;
  return {
    ...set,
    files: { ...set.files, entities: { label: entities?.label ?? set.source, digest, rows } },
  };
}
