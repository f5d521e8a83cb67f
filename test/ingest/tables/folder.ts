/** Small tables for tests: what a test does not say is a sound table around it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { describeError } from '../../../server/errors.ts';
import {
  type CheckOptions,
  checkTables,
  openTables,
  type ReadOptions,
  readTable,
  type TableReport,
} from '../../../server/ingest/tables/index.ts';
import type { TableName, TableRows } from '../../../server/rows.ts';

type Files = Readonly<Record<string, string | Buffer>>;

export const ENTITIES = `id,kind,name
buyer,company,Buyer
maker,company,Maker
smelter,smelter,Smelter
mine,mine,Mine
`;
export const DOCUMENTS = 'id,title\nlist,A list\n';

const made: string[] = [];
afterAll(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
});

/** A new folder, gone after the tests of the file. */
export function temporary(): string {
  const dir = mkdtempSync(join(tmpdir(), 'orepath-tables-'));
  made.push(dir);
  return dir;
}

/** A folder with these files. */
export function folder(files: Files): string {
  const dir = temporary();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, name), content);
  return dir;
}

export async function checkPath(path: string, options: CheckOptions = {}): Promise<TableReport> {
  const set = await openTables(path);
  try {
    return await checkTables(set, options);
  } finally {
    await set.close();
  }
}

/** Checks these files together with entities and a document they may refer to. */
export const check = (files: Files, options: CheckOptions = {}): Promise<TableReport> =>
  checkPath(folder({ 'entities.csv': ENTITIES, 'documents.csv': DOCUMENTS, ...files }), options);

/** The faults of these files, a line each. */
export const faults = async (files: Files, options: CheckOptions = {}): Promise<string[]> =>
  (await check(files, options)).faults.map(describeError);

/** All rows of one table at a path; throws on the first fault. */
export async function rowsAt<N extends TableName>(
  path: string,
  name: N,
  options: ReadOptions = {},
): Promise<TableRows[N][]> {
  const set = await openTables(path);
  const rows: TableRows[N][] = [];
  for await (const batch of readTable(set, name, options)) {
    if (batch.faults.length > 0) throw new Error(batch.faults.map(describeError).join('\n'));
    for (const { value } of batch.rows) rows.push(value);
  }
  await set.close();
  return rows;
}

/** The rows of one table from its text. */
export const rowsOf = <N extends TableName>(
  name: N,
  text: string | Buffer,
  options: ReadOptions = {},
): Promise<TableRows[N][]> => rowsAt(folder({ [`${name}.csv`]: text }), name, options);

/** One link of these cells, column by column. */
export const link = (cells: Readonly<Record<string, string>>): string => {
  const row = { supplier: 'maker', customer: 'buyer', ...cells };
  return `${Object.keys(row).join(',')}\n${Object.values(row).join(',')}\n`;
};
