/** Where uploaded files lie while they are imported: a folder for each run, under names of our own. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const UPLOADS = 'uploads';

const LONGEST_NAME = 200;

/** The folder of a run below the data folder. */
export const spoolFolder = (data: string, run: string): string => join(data, UPLOADS, run);

export async function makeSpool(folder: string): Promise<void> {
  // what is uploaded is nobody else's on this machine
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

export async function removeSpool(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/** Removes what a crash left behind; nothing is being received when a server starts. */
export async function sweepSpools(data: string): Promise<void> {
  await rm(join(data, UPLOADS), { recursive: true, force: true });
}

/**
 * A name that a stranger gave to a file, as a label for reports: never a path that is followed. Control characters go,
 * and so do steps up and empty parts; what is too long keeps its end, where its kind stands.
 */
export function labelOf(name: string | undefined, nth: number): string {
  const parts = (name ?? '')
    .replaceAll(/[\p{Cc}\p{Bidi_Control}\p{Cs}]/gu, '')
    .split(/[\\/]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  const label = parts.join('/');
  if (label === '') return `upload-${nth}`;
  const characters = [...label];
  return characters.length <= LONGEST_NAME ? label : `…${characters.slice(-LONGEST_NAME + 1).join('')}`;
}
