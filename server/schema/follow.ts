import { setTimeout as sleep } from 'node:timers/promises';

/** How often progress is looked at. */
const EVERY_MS = 100;

/** The states of something as they change, the last one included; ends where it is over or not there. */
export async function* follow<T>(
  look: () => T | undefined,
  isOver: (now: T) => boolean,
  keyOf: (now: T) => string,
): AsyncGenerator<T> {
  let told: string | undefined;
  for (;;) {
    const now = look();
    if (now === undefined) return;
    const key = keyOf(now);
    if (key !== told) yield now;
    told = key;
    if (isOver(now)) return;
    await sleep(EVERY_MS, undefined, { ref: false });
  }
}
