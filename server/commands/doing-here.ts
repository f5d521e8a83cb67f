import type { Doing } from '../approvals/doing.ts';
import { LOCAL_CALLER } from '../auth/caller.ts';
import type { Parts } from '../parts.ts';
import type { Options } from './command.ts';
import { spaceOf } from './space.ts';

/** What a command does: everybody on this machine's command line is one caller. Throws UNKNOWN_SPACE. */
export async function doingHere(parts: Parts, options: Options): Promise<Doing> {
  const { store, approvals, now } = parts;
  return { store, approvals, caller: LOCAL_CALLER, space: await spaceOf(parts, options), now };
}
