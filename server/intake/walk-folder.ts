/** All files below a folder, in the order of their paths, as far as they may be followed. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ErrorDetail, OrepathError } from '../errors.ts';
import { checkInside, type FoundFile, fileOnDisk, unreadable } from '../ingest/tables/folder.ts';
import { liesBeside } from '../ingest/tables/recognise.ts';

/** Enough for a company's declarations of a year, and too little to walk a whole disk by mistake. */
export const WALK_LIMITS = { files: 10_000, depth: 16 };

export interface FileOnDisk extends FoundFile {
  location: string;
}

/** A file that is there and is not followed. */
export interface NotFollowed {
  path: string;
  fault: ErrorDetail;
}

export interface Walked {
  files: readonly FileOnDisk[];
  refused: readonly NotFollowed[];
}

interface Walk {
  root: string;
  name: string;
  limits: typeof WALK_LIMITS;
  files: FileOnDisk[];
  refused: NotFollowed[];
}

const tooLarge = (name: string, message: string, expected: string): OrepathError =>
  new OrepathError({ code: 'INPUT_TOO_LARGE', message, expected, where: { file: name } });

const notAFile = (path: string): ErrorDetail => ({
  code: 'UNRECOGNISED_INPUT',
  message: 'neither a file nor a folder',
  expected: 'a file',
  got: path.slice(0, 200),
  where: { file: path },
});

/** Names that are not UTF-8, as old archives leave them, come with signs that the disk does not know them by. */
function whyUnread(path: string, error: unknown): ErrorDetail {
  const { detail } = unreadable(path, error);
  if (!path.includes('\ufffd')) return detail;
  return { ...detail, message: 'its name is not UTF-8', expected: 'a name in UTF-8: rename it' };
}

/** Links to folders are passed over: what lies inside is met where it lies, and a ring of links has no end. */
async function takeFile(walk: Walk, location: string, path: string, isLink: boolean): Promise<void> {
  try {
    if (isLink) await checkInside(walk.root, location, path);
    const info = await stat(location).catch((error: unknown) => {
      throw new OrepathError(whyUnread(path, error), { cause: error });
    });
    if (info.isFile()) walk.files.push({ ...fileOnDisk(location, path, info.size), location });
    else if (!info.isDirectory()) walk.refused.push({ path, fault: notAFile(path) });
  } catch (error) {
    if (!(error instanceof OrepathError)) throw error;
    walk.refused.push({ path, fault: error.detail });
  }
}

async function walkInto(walk: Walk, folder: string, below: string, depth: number): Promise<void> {
  const { limits, name } = walk;
  if (depth > limits.depth)
    throw tooLarge(name, 'folders too deep in one another', `at most ${limits.depth}`);
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (below === '') throw unreadable(name, error);
    walk.refused.push({ path: below.slice(0, -1), fault: whyUnread(below, error) });
    return [];
  });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (liesBeside(entry.name)) continue;
    const location = join(folder, entry.name);
    if (entry.isDirectory()) await walkInto(walk, location, `${below}${entry.name}/`, depth + 1);
    else await takeFile(walk, location, `${below}${entry.name}`, entry.isSymbolicLink());
    if (walk.files.length + walk.refused.length > limits.files) {
      throw tooLarge(name, 'too many files', `at most ${limits.files} files below a folder`);
    }
  }
}

/**
 * Hidden files and those that systems put beside others are passed over. Links that lead out, what is no file, and
 * folders that cannot be read are told as not followed. Throws INPUT_UNREADABLE where that is the folder itself, and INPUT_TOO_LARGE beyond the limits.
 */
export async function walkFolder(folder: string, name: string, limits = WALK_LIMITS): Promise<Walked> {
  const walk: Walk = { root: await realpath(folder), name, limits, files: [], refused: [] };
  await walkInto(walk, walk.root, '', 1);
  return walk;
}
