/** Writes a file whole or not at all. */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OrepathError } from '../errors.ts';

/**
 * Beside the place, then moved onto it: who opens `path` finds the old file or the new one. Throws OUTPUT_NOT_WRITTEN
 * with the reason (no such folder, not allowed, disk full), and nothing is left behind.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const place = await placeOf(path);
  const beside = join(dirname(place), `.orepath-${randomBytes(6).toString('hex')}.part`);
  try {
    await sweepParts(dirname(place));
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw notWritten(path, error as NodeJS.ErrnoException);
  }
}

/** Where a symbolic link leads: the link stays, the file behind it is replaced. */
const placeOf = (path: string): Promise<string> => realpath(path).catch(() => path);

const PART = /^\.orepath-[0-9a-f]{12}\.part$/;
/** No writing takes so long: what is older was left by a process that was killed. */
const ABANDONED_MS = 60 * 60_000;

async function sweepParts(folder: string): Promise<void> {
  // a folder may be written to and not read
  for (const name of await readdir(folder).catch(() => [])) {
    if (!PART.test(name)) continue;
    const part = join(folder, name);
    const since = await stat(part).catch(() => undefined);
    if (since && Date.now() - since.mtimeMs > ABANDONED_MS) await rm(part, { force: true });
  }
}

/**
 * Tells before the work what would stop the writing after it. Throws OUTPUT_NOT_WRITTEN for a folder that is missing or
 * may not be written to, and for a place that is no file.
 */
export async function refuseTarget(path: string): Promise<void> {
  try {
    await access(dirname(await placeOf(path)), constants.W_OK | constants.X_OK);
  } catch (error) {
    throw notWritten(path, error as NodeJS.ErrnoException);
  }
  const there = await stat(path).catch(() => undefined);
  if (there && !there.isFile()) throw notWritten(path, new Error('what is there is no file'));
}

function notWritten(path: string, error: NodeJS.ErrnoException): OrepathError {
  return new OrepathError(
    {
      code: 'OUTPUT_NOT_WRITTEN',
      message: `${path} could not be written: ${error.code ?? error.message}`,
      expected: 'a file in a folder that is there, may be written to and has room',
      got: path,
    },
    { cause: error },
  );
}
