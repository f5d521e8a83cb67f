import { OrepathError, WAY_BACK } from '../errors.ts';

/** For what a store must never yield; `orepath check` says where it stands. */
export function damaged(message: string, got: string): OrepathError {
  const expected = `a store that agrees with itself; ${WAY_BACK}`;
  return new OrepathError({ code: 'STORE_DAMAGED', message, expected, got: got.slice(0, 200) });
}

/**
 * A share or a severity as it came from a store: 0..1, or null where unknown. Importers refuse others; one that is in
 * the store all the same (NaN, negative, above 1) was put there by someone else and never reaches a figure.
 * Throws STORE_DAMAGED.
 */
export function partOfOne(value: number | null, what: string, row: string): number | null {
  if (value === null) return null;
  if (value >= 0 && value <= 1) return value === 0 ? 0 : value;
  throw damaged(`the ${what} of ${row} is not a number from 0 to 1`, String(value));
}
