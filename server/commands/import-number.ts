import { OrepathError } from '../errors.ts';

/** The number of an import as a person writes it. Throws INVALID_ARGUMENT. */
export function importNumber(text: string | undefined): number {
  if (text !== undefined && /^\d{1,15}$/.test(text)) return Number(text);
  throw new OrepathError({
    code: 'INVALID_ARGUMENT',
    message: 'this is no number of an import',
    expected: 'a number that `orepath imports` lists',
    got: String(text).slice(0, 200),
    where: { field: 'number' },
  });
}
