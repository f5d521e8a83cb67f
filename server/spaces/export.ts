/** A space back as tables: the visible rows, in order of loading, with the times and notes they came with. */

import type { ImportRecord } from '../imports/record.ts';
import { writeTables } from '../ingest/tables/index.ts';
import type { TableName, TableRows } from '../rows.ts';
import type { Row, Store } from '../store/store.ts';
import { pageRuns } from './pages.ts';
import { Visibility } from './visibility.ts';

/** Statements that hold a table's rows; roles lie in two relationships. */
const STATEMENTS: { readonly [N in TableName]: readonly string[] } = {
  entities: ['entities'],
  links: ['links'],
  roles: ['operates', 'owns'],
  facts: ['facts'],
  statuses: ['statuses'],
  documents: ['documents'],
  matches: ['matches'],
};

/** Ends of a relationship by the names of its table. */
const ENDS: Partial<Record<TableName, readonly [string, string]>> = {
  links: ['supplier', 'customer'],
  roles: ['from', 'to'],
  matches: ['a', 'b'],
};

function asTableRow(table: TableName, statement: string, row: Row): Record<string, unknown> {
  const { from, to, n: _n, imports: _imports, notes, ...rest } = row;
  const value: Record<string, unknown> = {};
  for (const [name, cell] of Object.entries(rest)) if (cell !== null) value[name] = cell;
  const ends = ENDS[table];
  if (ends) {
    value[ends[0]] = from;
    value[ends[1]] = to;
  }
  if (table === 'roles') value['relation'] = statement;
  if (typeof notes === 'string') value['notes'] = JSON.parse(notes);
  return value;
}

async function* tableRows<N extends TableName>(
  store: Store,
  space: string,
  imports: readonly ImportRecord[],
  table: N,
  written: Record<string, number>,
): AsyncIterable<TableRows[N]> {
  const visibility = new Visibility(imports);
  for (const statement of STATEMENTS[table]) {
    for (const pages of pageRuns(imports)) {
      for (const row of await store.read(`export/${statement}`, { space, pages })) {
        if (!visibility.assertedBy(row['imports'] as readonly number[])) continue;
        written[table] = (written[table] ?? 0) + 1;
        yield asTableRow(table, statement, row) as unknown as TableRows[N];
      }
    }
  }
}

/** Writes the tables of a space into a folder that is empty or not there; rows per table. Throws OUTPUT_EXISTS. */
export async function exportSpace(
  store: Store,
  space: string,
  imports: readonly ImportRecord[],
  dir: string,
): Promise<Record<string, number>> {
  const written: Record<string, number> = {};
  const rows = <N extends TableName>(table: N) => tableRows(store, space, imports, table, written);
  await writeTables(dir, {
    entities: rows('entities'),
    links: rows('links'),
    roles: rows('roles'),
    facts: rows('facts'),
    statuses: rows('statuses'),
    documents: rows('documents'),
    matches: rows('matches'),
  });
  return written;
}
