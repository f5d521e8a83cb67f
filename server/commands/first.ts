import { OrepathError } from '../errors.ts';
import type { Options } from './command.ts';

const MOST = 1_000;

/** How many rows a command lists (`--first`). Throws INVALID_ARGUMENT. */
export function firstOf(options: Options): number {
  const first = Number(options['first'] ?? 10);
  if (Number.isInteger(first) && first >= 1 && first <= MOST) return first;
  throw new OrepathError({
    code: 'INVALID_ARGUMENT',
    message: '--first is out of range',
    expected: `1 to ${MOST}`,
    got: String(options['first']),
    where: { field: 'first' },
  });
}
