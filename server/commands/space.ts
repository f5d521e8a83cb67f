import type { Parts } from '../parts.ts';
import type { Options } from './command.ts';

/** The space a command means: `--space`, else the default, else the only one there is. Throws UNKNOWN_SPACE. */
export function spaceOf(parts: Parts, options: Options): Promise<string> {
  return parts.spaces.resolve(options['space'] as string | undefined, parts.config.space);
}
