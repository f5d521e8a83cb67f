/** A user's own lenses: JSON files of the form that docs/lenses.md tells. */
import { createHash } from 'node:crypto';
import { OrepathError } from '../errors.ts';
import { jsonFilesIn, readUserFile } from '../user-files.ts';
import { checkLens } from './check-lens.ts';
import type { Lens } from './lens.ts';

/**
 * One lens. Its version carries `+` and the first eight digits of its content's SHA-256, so that a changed file never
 * answers under the name of the one before. Throws INPUT_NOT_FOUND, or INVALID_VALUE with the field that is wrong.
 */
export function readLensFile(path: string): Lens {
  const value = parse(readUserFile(path, 'a lens file'), path);
  const lens = checkLens(value, path);
  return { ...lens, version: `${lens.version}+${contentHash(value)}`, digest: contentDigest(value) };
}

/** Paths of the lens files in a folder, by name. Throws INPUT_NOT_FOUND. */
export function lensFilesIn(folder: string): string[] {
  return jsonFilesIn(folder, 'a folder of lens files');
}

/** SHA-256, hexadecimal; the order of fields, blanks and line ends do not change it. */
export function contentDigest(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex');
}

/** The first eight digits of it. */
export const contentHash = (value: unknown): string => contentDigest(value).slice(0, 8);

function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new OrepathError({
      code: 'INVALID_VALUE',
      message: `A lens is not JSON: ${(error as Error).message}`,
      expected: 'a JSON file',
      where: { file: path },
    });
  }
}
