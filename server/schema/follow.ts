import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../context.ts';
import { OrepathError } from '../errors.ts';

/** How often progress is looked at. */
const EVERY_MS = 100;
/** At so many looks it is asked whether who follows may still: once a second. */
const LOOKS_A_CHECK = 10;

/**
 * The states of something as they change, the last one included; ends where it is over or not there.
 * Throws GOING_DOWN when the server goes down, UNAUTHENTICATED when who follows would not be let in any more.
 */
export async function* follow<T>(
  { parts, requireStanding }: Context,
  look: () => T | undefined,
  isOver: (now: T) => boolean,
  keyOf: (now: T) => string,
): AsyncGenerator<T> {
  let told: string | undefined;
  for (let looks = 1; ; looks++) {
    if (looks % LOOKS_A_CHECK === 0) await requireStanding();
    const now = look();
    if (now === undefined) return;
    const key = keyOf(now);
    if (key !== told) yield now;
    told = key;
    if (isOver(now)) return;
    if (parts.goingDown.aborted) throw stopping();
    await sleep(EVERY_MS, undefined, { ref: false });
  }
}

const stopping = (): OrepathError =>
  new OrepathError({
    code: 'GOING_DOWN',
    message: 'the server is going down; ask again, and another or the next one answers',
  });
