import { setTimeout as sleep } from 'node:timers/promises';
import { OrepathError } from '../errors.ts';

/** How often progress is looked at. */
const EVERY_MS = 100;

/**
 * The states of something as they change, the last one included; ends where it is over or not there.
 * Throws GOING_DOWN when the server goes down.
 */
export async function* follow<T>(
  look: () => T | undefined,
  isOver: (now: T) => boolean,
  keyOf: (now: T) => string,
  goingDown: AbortSignal,
): AsyncGenerator<T> {
  let told: string | undefined;
  for (;;) {
    const now = look();
    if (now === undefined) return;
    const key = keyOf(now);
    if (key !== told) yield now;
    told = key;
    if (isOver(now)) return;
    if (goingDown.aborted) throw stopping();
    await sleep(EVERY_MS, undefined, { ref: false });
  }
}

const stopping = (): OrepathError =>
  new OrepathError({
    code: 'GOING_DOWN',
    message: 'the server is going down; ask again, and another or the next one answers',
  });
