/** The profiles that come with the service, every JSON file in profiles/, and a user's own by file. */
import { OrepathError } from '../../errors.ts';
import { nearest } from '../../nearest.ts';
import { contentHash } from '../../risk/lens-files.ts';
import { readUserFile } from '../../user-files.ts';
import { checkProfile } from './check-profile.ts';
import type { Profile } from './profile.ts';

export const DEFAULT_PROFILE = 'internal';

const files = import.meta.glob('../../../profiles/*.json', { eager: true, import: 'default' });

let builtIn: ReadonlyMap<string, Profile> | undefined;

/** By id, in order of id. */
export function profiles(): ReadonlyMap<string, Profile> {
  builtIn ??= new Map(
    Object.entries(files)
      .map(([path, value]) => checkProfile(value, path))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((profile) => [profile.id, profile]),
  );
  return builtIn;
}

/** Throws UNKNOWN_PROFILE with the nearest names. */
export function namedProfile(id: string = DEFAULT_PROFILE): Profile {
  const known = profiles();
  const found = known.get(id);
  if (found) return found;
  throw new OrepathError({
    code: 'UNKNOWN_PROFILE',
    message: 'no disclosure profile of that name',
    expected: `one of ${[...known.keys()].join(', ')}, or a file of your own, FILE.json`,
    got: id.slice(0, 200),
    nearest: nearest(id, known.keys()),
  });
}

/**
 * A user's own. Its version carries `+` and eight digits of its content's hash: a changed file never goes by the name of
 * the one before. Throws INPUT_NOT_FOUND, or INVALID_VALUE with the field that is wrong.
 */
export function readProfileFile(path: string): Profile {
  const text = readUserFile(path, 'a profile file');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new OrepathError({
      code: 'INVALID_VALUE',
      message: `A profile is not JSON: ${(error as Error).message}`,
      expected: 'a JSON file',
      where: { file: path },
    });
  }
  const profile = checkProfile(value, path);
  if (profiles().has(profile.id)) throw takenId(profile.id, path);
  return { ...profile, version: `${profile.version}+${contentHash(value)}` };
}

function takenId(id: string, file: string): OrepathError {
  return new OrepathError({
    code: 'INVALID_VALUE',
    message: `Two profiles have the id ${id}`,
    expected: 'an id of its own',
    got: id,
    where: { file, field: 'id' },
  });
}
