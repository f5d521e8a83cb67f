import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { OrepathError } from '../../errors.ts';

const exists = (dir: string, got: string, cause?: unknown): OrepathError =>
  new OrepathError(
    {
      code: 'OUTPUT_EXISTS',
      message: 'nothing is written over what is there',
      expected: 'a folder that does not exist yet, or an empty one',
      got,
      where: { file: dir },
    },
    { cause },
  );

/** Whether an empty folder is there; throws OUTPUT_EXISTS where anything else is. */
async function isEmptyFolder(dir: string): Promise<boolean> {
  const entries = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error.code === 'ENOTDIR' ? exists(dir, 'a file', error) : error;
  });
  if (entries && entries.length > 0) throw exists(dir, `a folder with ${entries.length} entries`);
  return entries !== undefined;
}

/**
 * Fills a new folder whole or not at all: `fill` writes into a folder beside it, which takes its name at the end and is
 * removed where anything fails.
 */
export async function fillNewFolder<T>(dir: string, fill: (folder: string) => Promise<T>): Promise<T> {
  const target = resolve(dir);
  await isEmptyFolder(target);
  await mkdir(dirname(target), { recursive: true });
  const part = join(dirname(target), `.${basename(target)}.part-${randomBytes(6).toString('hex')}`);
  await mkdir(part);
  try {
    const result = await fill(part);
    if (await isEmptyFolder(target)) await rmdir(target); // not every system renames over a folder
    await rename(part, target);
    return result;
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}
