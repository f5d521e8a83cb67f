/** Files that a user keeps for the service to read: lenses, share models. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OrepathError } from './errors.ts';

/** The text of a file, without a BOM; `expected` says what should be there. Throws INPUT_NOT_FOUND. */
export function readUserFile(path: string, expected: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw notFound(path, expected, error);
  }
}

/** Paths of the JSON files in a folder, by name. Throws INPUT_NOT_FOUND. */
export function jsonFilesIn(folder: string, expected: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.toLowerCase().endsWith('.json'));
    return names.sort().map((name) => join(folder, name));
  } catch (error) {
    throw notFound(folder, expected, error);
  }
}

function notFound(path: string, expected: string, error: unknown): OrepathError {
  const { code } = error as NodeJS.ErrnoException;
  return new OrepathError({
    code: 'INPUT_NOT_FOUND',
    message: `${path} cannot be read${code ? `: ${code}` : ''}`,
    expected,
    got: path,
  });
}
