import { hash } from 'node:crypto';
import type { TableName, TableRows } from '../../rows.ts';
import { TABLE_NAMES, tableOf } from './columns.ts';

/** Characters that no parsed cell contains, so that two different rows never read alike. */
const CELL = '\x1f';
const ITEM = '\x1e';

/** When a claim was known is no part of what it says: the same row, imported or retracted later, is the same claim. */
const KNOWN_WHEN = new Set(['recordedAt', 'retractedAt']);

function columnNames(name: TableName): { said: readonly string[]; known: readonly string[] } {
  const names = tableOf(name).columns.map((column) => column.name);
  return {
    said: names.filter((column) => column !== 'id' && !KNOWN_WHEN.has(column)),
    known: names.filter((column) => KNOWN_WHEN.has(column)),
  };
}

const NAMES = Object.fromEntries(TABLE_NAMES.map((name) => [name, columnNames(name)])) as Readonly<
  Record<TableName, ReturnType<typeof columnNames>>
>;

function join(row: Readonly<Record<string, unknown>>, names: readonly string[]): string {
  let text = '';
  for (const name of names) {
    const value = row[name];
    const said = Array.isArray(value) ? inOneOrder(name, value).join(ITEM) : value;
    // Named, and only what is there: ids stay when the table gets another column.
    if (said !== undefined && said !== '') text += `${name}=${said}${CELL}`;
  }
  return text;
}

/** Materials are a set: in whatever order a row names them, it says the same. */
function inOneOrder(column: string, items: readonly string[]): readonly string[] {
  return column === 'materials' && items.length > 1 ? [...items].sort() : items;
}

function notesOf(row: { notes?: Readonly<Record<string, string>> }): string {
  if (!row.notes) return '';
  return JSON.stringify(Object.entries(row.notes).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a row says: every column and note but its id and when it was known. */
export function contentOf<N extends TableName>(name: N, row: TableRows[N]): string {
  return join(row as never, NAMES[name].said) + notesOf(row as never);
}

/** What a row says and when it was known: equal for rows that repeat each other. */
export function wholeContentOf<N extends TableName>(name: N, row: TableRows[N]): string {
  return contentOf(name, row) + CELL + join(row as never, NAMES[name].known);
}

const HEX_DIGITS = 26;

/** An id made from content: the table's prefix and 104 bits of SHA-256. */
export function contentId(prefix: string, content: string): string {
  return `${prefix}:${hash('sha256', content, 'hex').slice(0, HEX_DIGITS)}`;
}

/** Whether a row's id is the one made from its content. */
export function hasMadeId<N extends TableName>(name: N, row: TableRows[N]): boolean {
  const { prefix } = tableOf(name);
  return (
    prefix !== undefined &&
    row.id.startsWith(`${prefix}:`) &&
    row.id === contentId(prefix, contentOf(name, row))
  );
}

/** The row with the id that its content makes, for tables whose rows may come without one. */
export function withMadeId<N extends TableName>(name: N, row: Omit<TableRows[N], 'id'>): TableRows[N] {
  const value = { id: '', ...row } as TableRows[N];
  value.id = contentId(tableOf(name).prefix!, contentOf(name, value));
  return value;
}
