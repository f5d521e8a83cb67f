/** Writes a file whole or not at all. */
import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { OrepathError } from '../errors.ts';

/**
 * Beside the place, then moved onto it: who opens `path` finds the old file or the new one. Throws OUTPUT_NOT_WRITTEN
 * with the reason (no such folder, not allowed, disk full), and nothing is left behind.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw notWritten(path, error as NodeJS.ErrnoException);
  }
}

function notWritten(path: string, error: NodeJS.ErrnoException): OrepathError {
  return new OrepathError(
    {
      code: 'OUTPUT_NOT_WRITTEN',
      message: `${path} could not be written: ${error.code ?? error.message}`,
      expected: 'a folder that is there, may be written to and has room',
      got: path,
    },
    { cause: error },
  );
}
