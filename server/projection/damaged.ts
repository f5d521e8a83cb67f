import { OrepathError } from '../errors.ts';

/** For what a store must never yield; `orepath check` says where it stands. */
export function damaged(message: string, got: string): OrepathError {
  return new OrepathError({ code: 'STORE_DAMAGED', message, got: got.slice(0, 200) });
}
