/** What is imported by itself: the product's tables as one unit, every other file as its own. */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type ErrorDetail, OrepathError } from '../errors.ts';
import { type Archive, type ArchiveEntry, openArchive } from '../ingest/archive/zip.ts';
import type { Input } from '../ingest/formats/input.ts';
import { entryInput, fileInput } from '../ingest/formats/inputs.ts';
import { type FoundFile, fileOnDisk, unreadable } from '../ingest/tables/folder.ts';
import { openTables, type TableSet } from '../ingest/tables/index.ts';
import { tablesAmong } from '../ingest/tables/open.ts';
import { liesBeside, tableOfFile } from '../ingest/tables/recognise.ts';
import { type FileOnDisk, walkFolder } from './walk-folder.ts';

/** A path to import, or a file that was uploaded under a name. */
export interface Given {
  /** Where it lies. */
  location: string;
  /** As reports name it. */
  path: string;
  /** As its import is named. */
  name: string;
}

interface Placed {
  /** As reports name it. */
  path: string;
  /** As its import is named. */
  source: string;
  /** To be called once, when nothing of it is read any more. */
  done(): Promise<void>;
}

export interface FileUnit extends Placed {
  kind: 'file';
  /** Path below the folder or the archive of the tables that it lies beside, if it does. */
  within: string;
  bytes: number;
  input(): Promise<Input>;
  /** The units in it, where it is a zip on disk; a zip in a zip is not unpacked. Throws as opening an archive does. */
  unzip?(): Promise<Unit[]>;
}

export interface TablesUnit extends Placed {
  kind: 'tables';
  open(): Promise<TableSet>;
  /** Files in the same place that are no tables. */
  beside: readonly FileUnit[];
}

export interface RefusedUnit extends Placed {
  kind: 'refused';
  bytes: number;
  fault: ErrorDetail;
}

export type Unit = FileUnit | TablesUnit | RefusedUnit;

/** How the files are to be taken: tables where there are any, tables alone, or each file by itself. */
export type Taken = 'auto' | 'tables' | 'files';

const nothing = async (): Promise<void> => undefined;

const isTable = ({ path }: { path: string }): boolean =>
  !liesBeside(path) && tableOfFile(basename(path)) !== undefined;

const refusedUnit = (given: Pick<Given, 'path' | 'name'>, fault: ErrorDetail, bytes = 0): RefusedUnit => ({
  kind: 'refused',
  path: given.path,
  source: given.name,
  bytes,
  fault,
  done: nothing,
});

/** A file on disk, given itself or below what was given. */
function fileUnit(
  given: Given,
  file: Pick<FileOnDisk, 'path' | 'bytes' | 'location'>,
  taken: Taken,
  below = '',
): FileUnit {
  const path = below ? `${given.path}/${below}` : given.path;
  const source = below ? `${given.name}/${below}` : given.name;
  return {
    kind: 'file',
    path,
    source,
    within: below,
    bytes: file.bytes,
    input: () => fileInput(file.location, source),
    unzip: () => unitsOfZip({ location: file.location, path, name: source }, taken),
    done: nothing,
  };
}

const entryUnit = (given: Given, entry: ArchiveEntry, done: () => Promise<void>): FileUnit => ({
  kind: 'file',
  path: `${given.path}/${entry.path}`,
  source: `${given.name}/${entry.path}`,
  within: entry.path,
  bytes: entry.bytes,
  input: async () => entryInput(entry, given.name),
  done,
});

/** The units of a folder: each folder with tables in it is one, with all that lies below it. */
async function unitsOfFolder(given: Given, taken: Taken): Promise<Unit[]> {
  const { files, refused } = await walkFolder(given.location, given.name);
  const folders = taken === 'auto' ? tableFolders(files) : [];
  const units: Unit[] = refused.map(({ path, fault }) =>
    refusedUnit({ path: `${given.path}/${path}`, name: `${given.name}/${path}` }, fault),
  );
  for (const folder of folders) units.push(tablesInFolder(given, folder, files));
  for (const file of files) {
    if (!folders.some((folder) => file.path.startsWith(folder)))
      units.push(fileUnit(given, file, taken, file.path));
  }
  if (units.length === 0) throw emptyPlace(given);
  return units;
}

const folderOf = ({ path }: { path: string }): string => path.slice(0, path.lastIndexOf('/') + 1);

/** Folders with tables that lie in no other such folder; '' is the top. */
function tableFolders(files: readonly FileOnDisk[]): string[] {
  const all = [...new Set(files.filter(isTable).map(folderOf))];
  return all.filter((folder) => !all.some((other) => other !== folder && folder.startsWith(other)));
}

function tablesInFolder(given: Given, folder: string, files: readonly FileOnDisk[]): TablesUnit {
  const within = folder.replace(/\/$/, '');
  const at = within ? `${given.location}/${within}` : given.location;
  const below = files.filter((file) => file.path.startsWith(folder));
  const top = (file: FileOnDisk): boolean => folderOf(file) === folder && isTable(file);
  return {
    kind: 'tables',
    path: within ? `${given.path}/${within}` : given.path,
    source: within ? `${given.name}/${within}` : given.name,
    open: () => openTables(at),
    beside: below
      .filter((file) => !top(file))
      .map((file) => ({
        ...fileUnit(given, file, 'files', file.path),
        within: file.path.slice(folder.length),
      })),
    done: nothing,
  };
}

const emptyPlace = ({ path }: Given): OrepathError =>
  new OrepathError({
    code: 'UNRECOGNISED_INPUT',
    message: 'no file found',
    expected: 'a folder or a .zip with files in it',
    got: 'nothing',
    where: { file: path },
  });

/** The units of an archive; it is closed when the last of them is done. */
function unitsOfArchive(
  given: Given,
  archive: Archive,
  entries: readonly ArchiveEntry[],
  taken: Taken,
): Unit[] {
  const tables = taken === 'auto' && entries.some(isTable);
  const files = tables ? entries.filter((entry) => !isTable(entry)) : entries;
  let left = files.length + (tables ? 1 : 0);
  const done = async (): Promise<void> => {
    if (--left === 0) await archive.close();
  };
  const units = files.map((entry) => entryUnit(given, entry, done));
  return tables ? [tablesUnit(given, archive.entries, units, done)] : units;
}

const tablesUnit = (
  given: Given,
  files: readonly FoundFile[],
  beside: readonly FileUnit[],
  done = nothing,
): TablesUnit => ({
  kind: 'tables',
  path: given.path,
  source: given.name,
  open: async () => ({ source: given.path, ...tablesAmong(files, given.path), close: nothing }),
  beside,
  done,
});

async function unitsOfZip(given: Given, taken: Taken): Promise<Unit[]> {
  const archive = await openArchive(given.location, basename(given.name));
  const entries = archive.entries.filter(({ path }) => !liesBeside(path));
  if (entries.length > 0) return unitsOfArchive(given, archive, entries, taken);
  await archive.close();
  throw emptyPlace(given);
}

function unitOfFile(given: Given, bytes: number, taken: Taken): Unit {
  const file = { ...fileOnDisk(given.location, basename(given.name), bytes), location: given.location };
  return taken === 'auto' && isTable(file) ? tablesUnit(given, [file], []) : fileUnit(given, file, taken);
}

const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

const notFound = (path: string, cause: unknown): OrepathError =>
  new OrepathError(
    { code: 'INPUT_NOT_FOUND', message: 'no such file or folder', got: path, where: { file: path } },
    { cause },
  );

const noFile = (path: string): OrepathError =>
  new OrepathError({
    code: 'UNRECOGNISED_INPUT',
    message: 'neither a file nor a folder',
    expected: 'a file or a folder',
    got: path.slice(0, 200),
    where: { file: path },
  });

async function unitsAt(given: Given, taken: Taken): Promise<Unit[]> {
  const info = await stat(given.location).catch((error: unknown) => {
    throw isMissing(error) ? notFound(given.path, error) : unreadable(given.path, error);
  });
  if (taken === 'tables') {
    const open = () => openTables(given.location);
    return [{ kind: 'tables', path: given.path, source: given.name, open, beside: [], done: nothing }];
  }
  if (info.isDirectory()) return unitsOfFolder(given, taken);
  if (!info.isFile()) throw noFile(given.path);
  return [unitOfFile(given, info.size, taken)];
}

/** The units of what was given; what cannot be opened at all is a refused one. */
export async function unitsOf(given: Given, taken: Taken): Promise<Unit[]> {
  try {
    return await unitsAt(given, taken);
  } catch (error) {
    if (!(error instanceof OrepathError)) throw error;
    return [refusedUnit(given, error.detail)];
  }
}

/** The units of files that were given together, as by one upload: tables among them are one, as in a folder. */
export async function unitsOfSeveral(given: readonly Given[], name: string, taken: Taken): Promise<Unit[]> {
  const loose =
    taken === 'auto' && given.length > 1 ? given.filter((one) => isTable({ path: one.name })) : [];
  const units: Unit[] = [];
  if (loose.length > 0) {
    const files = await Promise.all(
      loose.map(async (one) => fileOnDisk(one.location, one.name, (await stat(one.location)).size)),
    );
    units.push(tablesUnit({ location: '', path: name, name }, files, []));
  }
  for (const one of given) if (!loose.includes(one)) units.push(...(await unitsOf(one, taken)));
  return units;
}
