import { OrepathError } from '../errors.ts';

/** For work that nobody waits for any more. */
export function cancelled(name: string): OrepathError {
  return new OrepathError({ code: 'CANCELLED', message: `${name} was given up` });
}
