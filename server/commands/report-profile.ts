import type { Profile } from '../reports/profile/profile.ts';
import { namedProfile, readProfileFile } from '../reports/profile/profiles.ts';
import type { Options } from './command.ts';
import { isOwnFile } from './question.ts';

/** Whether `--profile` names a file and not an id. */
export const isOwnProfile = ({ profile }: Options): boolean =>
  typeof profile === 'string' && isOwnFile(profile);

/** `--profile` by id, or by the absolute path of a file. Throws UNKNOWN_PROFILE and what reading one throws. */
export function profileNamed(options: Options): Profile {
  const named = options['profile'] as string | undefined;
  return named !== undefined && isOwnProfile(options) ? readProfileFile(named) : namedProfile(named);
}
