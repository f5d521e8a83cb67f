/** Reads a workbook with the reader that imports use, and its parts as they are: neither knows what wrote it. */
import { buffer } from 'node:stream/consumers';
import { openArchive } from '../../server/ingest/archive/zip.ts';
import { openWorkbook } from '../../server/ingest/workbook/open.ts';
import type { Cell } from '../../server/ingest/workbook/workbook.ts';

export interface BookRead {
  /** Rows of each sheet by its name, in order; a row by its number has its cells by column letters. */
  sheets: Map<string, Map<number, ReadonlyMap<string, Cell>>>;
  /** Parts of the package by their path. */
  parts: Map<string, string>;
}

export async function readBook(bytes: Uint8Array): Promise<BookRead> {
  const archive = await openArchive(Buffer.from(bytes), 'book.xlsx');
  const parts = new Map<string, string>();
  for (const entry of archive.entries)
    parts.set(entry.path, (await buffer(await entry.open())).toString('utf8'));
  const workbook = await openWorkbook(archive, 'book.xlsx');
  const sheets: BookRead['sheets'] = new Map();
  for (const name of workbook.sheetNames) {
    const rows = new Map<number, ReadonlyMap<string, Cell>>();
    for await (const { row, cells } of workbook.rows(name)) rows.set(row, cells);
    sheets.set(name, rows);
  }
  await workbook.close();
  return { sheets, parts };
}

/** What a cell says: a day as ISO date, a number as it is. */
export const said = ({ value, date }: Cell): string | number => date ?? (value as string | number);
