import type { SpaceState } from './registry.ts';

/**
 * The present of a state: now, or the latest moment at which its imports are on record to have come or gone. A clock may
 * be set back, or be behind that of the server that wrote; what is on record is known all the same.
 */
export function presentOf({ imports }: Pick<SpaceState, 'imports'>, now: Date): Date {
  let latest = now.toISOString();
  for (const { startedAt, committedAt, undoneAt } of imports) {
    for (const moment of [startedAt, committedAt, undoneAt]) if (moment && moment > latest) latest = moment;
  }
  return new Date(latest);
}
