/**
 * A space back as tables: the visible rows, in order of loading, with the times and notes they came with. Entities and
 * documents are described as they show.
 */

import { type ImportRecord, keyOf } from '../imports/record.ts';
import { writeTables } from '../ingest/tables/index.ts';
import type { TableName, TableRows } from '../rows.ts';
import type { Row, Store } from '../store/store.ts';
import { readDescriptions, shownEntity, standingOf } from './descriptions.ts';
import { datesOf, readDocuments } from './documents.ts';
import type { Showing } from './entity-rows.ts';
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

function asTableRow(table: TableName, row: Row): Record<string, unknown> {
  const { from, to, n: _n, imports: _imports, statement, notes, ...rest } = row;
  const value: Record<string, unknown> = {};
  for (const [name, cell] of Object.entries(rest)) if (cell !== null) value[name] = cell;
  const ends = ENDS[table];
  if (ends) {
    value[ends[0]] = from;
    value[ends[1]] = to;
  }
  if (table === 'roles') value['relation'] = statement;
  // a further description holds them as they were read
  if (notes) value['notes'] = typeof notes === 'string' ? JSON.parse(notes) : notes;
  return value;
}

/** An entity's row as it shows. */
function entityRow(row: Row, { visibility, descriptions, dateOf }: Showing): Row | undefined {
  const further = descriptions.entities.get(String(row['id']));
  if (!further) return row;
  const own = { row, imports: row['imports'] as readonly number[] };
  return shownEntity(standingOf(own, further, visibility), visibility, dateOf);
}

/** Matches whose two ends show. */
async function withEnds(
  store: Store,
  space: string,
  rows: readonly Row[],
  visibility: Visibility,
): Promise<Row[]> {
  if (rows.length === 0) return [];
  const keys = [...new Set(rows.flatMap((row) => [row['from'], row['to']]))].map((id) =>
    keyOf(space, String(id)),
  );
  const held = await store.read('ingest/known-entities', { keys });
  const there = new Set(
    held.filter((row) => visibility.assertedBy(row['imports'] as number[])).map((row) => row['key']),
  );
  return rows.filter((row) => [row['from'], row['to']].every((id) => there.has(keyOf(space, String(id)))));
}

async function* tableRows<N extends TableName>(
  store: Store,
  space: string,
  imports: readonly ImportRecord[],
  table: N,
  showing: Showing,
): AsyncIterable<Row> {
  const { visibility } = showing;
  for (const statement of STATEMENTS[table]) {
    for (const pages of pageRuns(imports)) {
      const read = await store.read(`export/${statement}`, { space, pages });
      const visible = read.filter((row) => visibility.assertedBy(row['imports'] as readonly number[]));
      const rows = table === 'matches' ? await withEnds(store, space, visible, visibility) : visible;
      for (const row of rows) {
        const shown = table === 'entities' ? entityRow(row, showing) : row;
        if (shown) yield { ...shown, statement };
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
  const visibility = new Visibility(imports);
  const descriptions = await readDescriptions(store, space, imports);
  const view = { visibility, words: visibility, descriptions };
  const documents = await readDocuments(store, space, imports, view, 'export/documents');
  const showing: Showing = { ...view, dateOf: datesOf(documents) };
  async function* asRows<N extends TableName>(
    table: N,
    rows: AsyncIterable<Row> | Iterable<Row>,
  ): AsyncIterable<TableRows[N]> {
    for await (const row of rows) {
      written[table] = (written[table] ?? 0) + 1;
      yield asTableRow(table, row) as unknown as TableRows[N];
    }
  }
  const rows = <N extends TableName>(table: N) =>
    asRows(table, tableRows(store, space, imports, table, showing));
  await writeTables(dir, {
    entities: rows('entities'),
    links: rows('links'),
    roles: rows('roles'),
    facts: rows('facts'),
    statuses: rows('statuses'),
    documents: asRows(
      'documents',
      documents.map(({ row }) => row),
    ),
    matches: rows('matches'),
  });
  return written;
}
