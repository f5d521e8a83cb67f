import { open, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { OrepathError } from '../../errors.ts';
import { tableOfFile } from './recognise.ts';

/** A file that may be a table. `path` is relative to the folder or archive, with slashes. */
export interface FoundFile {
  path: string;
  bytes: number;
  open(): Promise<Readable>;
}

const CHUNK = 1 << 16;

export const fileOnDisk = (location: string, path: string, bytes: number): FoundFile => ({
  path,
  bytes,
  open: () => openFile(location, path),
});

/** Throws INPUT_UNREADABLE. */
async function openFile(location: string, path: string): Promise<Readable> {
  try {
    return (await open(location)).createReadStream({ highWaterMark: CHUNK });
  } catch (error) {
    throw unreadable(path, error);
  }
}

export function unreadable(path: string, cause: unknown): OrepathError {
  return new OrepathError(
    {
      code: 'INPUT_UNREADABLE',
      message: `it cannot be read: ${(cause as Error).message}`,
      expected: 'a file or folder that this user may read',
      got: path,
      where: { file: path },
    },
    { cause },
  );
}

/**
 * A link may point anywhere on the machine; a file is read only from below the folder that was given.
 * Throws UNSAFE_PATH.
 */
export async function checkInside(root: string, location: string, path: string): Promise<void> {
  const target = await realpath(location).catch(() => undefined);
  if (target === root || target?.startsWith(root.endsWith(sep) ? root : root + sep)) return;
  throw new OrepathError({
    code: 'UNSAFE_PATH',
    message: target ? 'a symbolic link that leads out of the folder' : 'a symbolic link to nothing',
    expected: 'a file in the folder',
    got: path,
    where: { file: path },
  });
}

/** The files at the top of a folder, by name. Those below its folders are no tables and are named by their folder. */
export async function listFolder(folder: string): Promise<FoundFile[]> {
  const root = await realpath(folder);
  const entries = await readdir(root, { withFileTypes: true }).catch((error: unknown) => {
    throw unreadable(folder, error);
  });
  const found: FoundFile[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const location = join(root, entry.name);
    const isTable = tableOfFile(entry.name) !== undefined;
    if (isTable && entry.isSymbolicLink()) await checkInside(root, location, entry.name);
    const info = isTable ? await stat(location) : undefined;
    if (info && !info.isFile()) {
      throw new OrepathError({
        code: 'UNRECOGNISED_INPUT',
        message: 'named like a table and not a file',
        expected: 'a file',
        got: entry.name,
        where: { file: entry.name },
      });
    }
    const path = entry.isDirectory() ? `${entry.name}/` : entry.name;
    found.push(fileOnDisk(location, path, info?.size ?? 0));
  }
  return found;
}
