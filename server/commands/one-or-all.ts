import { OrepathError } from '../errors.ts';
import type { CommandCall } from './command.ts';

/** The buyer that a command names, null for `--all`. Throws INVALID_ARGUMENT for both and for neither. */
export function oneOrAll({ command, args, options }: CommandCall): string | null {
  const [buyer] = args;
  if (options['all'] ? buyer === undefined : buyer !== undefined) return buyer ?? null;
  throw new OrepathError({
    code: 'INVALID_ARGUMENT',
    message: 'name one buyer, or ask for --all',
    expected: `orepath ${command} BUYER ... or orepath ${command} --all ...`,
  });
}
