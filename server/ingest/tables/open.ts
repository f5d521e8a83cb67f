import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { OrepathError } from '../../errors.ts';
import type { TableName } from '../../rows.ts';
import type { ArchiveLimits } from '../archive/limits.ts';
import { openArchive } from '../archive/zip.ts';
import { type FoundFile, fileOnDisk, listFolder, unreadable } from './folder.ts';
import { liesBeside, TABLE_FILES, tableOfFile, unknownFile } from './recognise.ts';
import type { Notice, TableFile, TableSet } from './types.ts';

const unrecognised = (message: string, got: string, source: string): OrepathError =>
  new OrepathError({
    code: 'UNRECOGNISED_INPUT',
    message,
    expected: `a folder or a .zip with ${TABLE_FILES.join(', ')}, or one of these files`,
    got: got.slice(0, 200),
    where: { file: source },
  });

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** Tables must lie side by side: at the top, or all in one folder at the top. */
function oneFolder(found: readonly FoundFile[], source: string): void {
  const folders = [...new Set(found.map(({ path }) => folderOf(path)))];
  const deep = folders.find((folder) => folder.split('/').length > 2);
  if (folders.length > 1 || deep) {
    throw unrecognised('tables in several folders, or deep in one', folders.join(', ') || '/', source);
  }
}

/** The tables among some files. Throws UNRECOGNISED_INPUT where there is none, or one twice. */
export function tablesAmong(all: readonly FoundFile[], source: string): Pick<TableSet, 'files' | 'notices'> {
  const files: Partial<Record<TableName, TableFile>> = {};
  const notices: Notice[] = [];
  const found: FoundFile[] = [];
  for (const file of all.filter(({ path }) => !liesBeside(path))) {
    const name = tableOfFile(basename(file.path));
    if (!name) {
      notices.push(unknownFile(file.path));
      continue;
    }
    const other = files[name];
    if (other) throw unrecognised(`two files for ${name}`, `${other.label}, ${file.path}`, source);
    files[name] = { label: file.path, bytes: file.bytes, open: file.open };
    found.push(file);
  }
  oneFolder(found, source);
  if (found.length === 0) {
    const there = all.map(({ path }) => path).join(', ');
    throw unrecognised('no table found', there || 'nothing', source);
  }
  return { files, notices };
}

async function startsLikeZip(path: string): Promise<boolean> {
  const handle = await open(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    const start = buffer.subarray(0, bytesRead).toString('latin1');
    return start === 'PK\x03\x04' || start === 'PK\x05\x06';
  } finally {
    await handle.close();
  }
}

async function openZip(path: string, limits: Partial<ArchiveLimits>): Promise<TableSet> {
  const archive = await openArchive(path, basename(path), limits);
  try {
    return { source: path, ...tablesAmong(archive.entries, path), close: archive.close };
  } catch (error) {
    await archive.close();
    throw error;
  }
}

const notFound = (path: string, cause: unknown): OrepathError =>
  new OrepathError(
    { code: 'INPUT_NOT_FOUND', message: 'no such file or folder', got: path, where: { file: path } },
    { cause },
  );

const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

/**
 * Finds the tables at a path: a folder, a .zip, or one .csv named after its table. Throws INPUT_NOT_FOUND,
 * INPUT_UNREADABLE, UNRECOGNISED_INPUT, UNSAFE_PATH, UNREADABLE_ARCHIVE or INPUT_TOO_LARGE; a folder or plain file is not limited in size.
 */
export async function openTables(path: string, limits: Partial<ArchiveLimits> = {}): Promise<TableSet> {
  const info = await stat(path).catch((error: unknown) => {
    throw isMissing(error) ? notFound(path, error) : unreadable(path, error);
  });
  const close = async (): Promise<void> => undefined;
  if (info.isDirectory()) return { source: path, ...tablesAmong(await listFolder(path), path), close };
  if (!info.isFile()) throw unrecognised('neither a file nor a folder', path, path);
  if (/\.zip$/i.test(path) || (await startsLikeZip(path))) return openZip(path, limits);
  return { source: path, ...tablesAmong([fileOnDisk(path, basename(path), info.size)], path), close };
}
