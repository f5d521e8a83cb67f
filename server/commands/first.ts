import { OrepathError } from '../errors.ts';
import type { Options } from './command.ts';

const MOST = 1_000;

/** How many rows a command lists (`--first`, or another option by name). Throws INVALID_ARGUMENT. */
export function firstOf(options: Options, name = 'first'): number {
  const first = Number(options[name] ?? 10);
  if (Number.isInteger(first) && first >= 1 && first <= MOST) return first;
  throw new OrepathError({
    code: 'INVALID_ARGUMENT',
    message: `--${name} is out of range`,
    expected: `1 to ${MOST}`,
    got: String(options[name]),
    where: { field: name },
  });
}
