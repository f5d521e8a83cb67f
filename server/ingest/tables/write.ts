import { createReadStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Notes, TableName, TableRows } from '../../rows.ts';
import { TABLE_NAMES, type Table, tableOf } from './columns.ts';
import { hasMadeId } from './content.ts';
import { CsvFile } from './csvfile.ts';
import { fillNewFolder } from './newfolder.ts';
import { readRecords } from './records.ts';
import type { TableSources } from './types.ts';

/** Written even without rows, so that a folder of tables is recognised as one. */
const ALWAYS: readonly TableName[] = ['entities', 'links'];

/** Moments are kept to the millisecond and mostly come without: `.000` says nothing. */
const WHOLE_SECOND = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.000Z$/;
const MOMENTS = new Set(['recordedAt', 'retractedAt', 'decidedAt']);

const cellOf = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  // A separator inside an item cannot be escaped; other readers' texts may have one.
  return Array.isArray(value)
    ? value.map((item) => String(item).replaceAll(';', ',')).join(';')
    : String(value);
};

function cellsOf<N extends TableName>(name: N, table: Table, row: TableRows[N]): string[] {
  const cells = table.columns.map((column) => {
    const cell = cellOf((row as unknown as Record<string, unknown>)[column.name]);
    return MOMENTS.has(column.name) ? cell.replace(WHOLE_SECOND, '$1Z') : cell;
  });
  // So that a table that came without ids goes without them.
  if (table.columns[0]!.name === 'id' && hasMadeId(name, row)) cells[0] = '';
  return cells;
}

/** A note from another format may be called like a column of this table. */
const noteHeading = (name: string, columns: readonly string[]): string =>
  columns.some((column) => column.toLowerCase() === name.toLowerCase()) ? `${name} (note)` : name;

function noteCells(json: string | undefined, names: readonly string[]): string[] {
  const notes: Notes = json ? JSON.parse(json) : {};
  return names.map((name) => (Object.hasOwn(notes, name) ? notes[name]! : ''));
}

/** Gives each note a column of its own: which ones there are is known only after the last row. */
async function spreadNotes(from: string, to: string, width: number, names: readonly string[]): Promise<void> {
  const file = await CsvFile.create(to);
  try {
    for await (const { firstRow, records } of readRecords(createReadStream(from), from)) {
      for (const [i, cells] of records.entries()) {
        const known = cells.slice(0, width);
        const isHeader = firstRow + i === 1;
        const notes = isHeader
          ? names.map((name) => noteHeading(name, known))
          : noteCells(cells[width], names);
        file.add([...known, ...notes]);
        if (file.full) await file.flush();
      }
    }
  } finally {
    await file.close();
  }
}

/** Writes one table and returns how many rows it has. Rows with notes carry them as one more cell until the end. */
async function writeTable<N extends TableName>(
  folder: string,
  name: N,
  rows: AsyncIterable<TableRows[N]> | Iterable<TableRows[N]>,
): Promise<number> {
  const table = tableOf(name);
  const path = join(folder, table.file);
  const spool = `${path}.part`;
  const file = await CsvFile.create(spool);
  const noteNames = new Set<string>();
  let count = 0;
  try {
    file.add(table.columns.map((column) => column.name));
    for await (const row of rows) {
      const cells = cellsOf(name, table, row);
      if (row.notes) cells.push(JSON.stringify(row.notes));
      for (const note of Object.keys(row.notes ?? {})) noteNames.add(note);
      file.add(cells);
      count++;
      if (file.full) await file.flush();
    }
  } finally {
    await file.close();
  }
  await finish(spool, path, table.columns.length, noteNames, count > 0 || ALWAYS.includes(name));
  return count;
}

async function finish(
  spool: string,
  path: string,
  width: number,
  notes: ReadonlySet<string>,
  keep: boolean,
): Promise<void> {
  if (keep && notes.size === 0) return rename(spool, path);
  if (keep) await spreadNotes(spool, path, width, [...notes].sort());
  await rm(spool);
}

/**
 * Writes tables into a new folder, whole or not at all: known columns in their order, then notes by name. Cells are
 * written as they are: these files are read by machines, and a guard against formulas would change them. Returns how
 * many rows each table has. Throws OUTPUT_EXISTS where the folder has anything in it.
 */
export async function writeTables(
  dir: string,
  sources: TableSources,
): Promise<Partial<Record<TableName, number>>> {
  return fillNewFolder(dir, async (folder) => {
    const counts: Partial<Record<TableName, number>> = {};
    for (const name of TABLE_NAMES) {
      const rows = sources[name] ?? (ALWAYS.includes(name) ? [] : undefined);
      if (rows) counts[name] = await writeTable(folder, name, rows as AsyncIterable<never>);
    }
    return counts;
  });
}
