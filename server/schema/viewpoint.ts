import type { Context } from '../context.ts';
import { dayOfMoment, parseDay, parseMoment } from '../projection/times.ts';

/** As asked; the scalars have checked both. */
export interface ViewpointInput {
  asOf?: string | null;
  knownAt?: string | null;
}

export interface Viewpoint {
  /** Days since 1970-01-01. */
  asOf: number;
  /** Milliseconds since 1970-01-01. */
  knownAt: number;
}

/** Today and now where nothing is said. */
export function viewpointOf(context: Context, at: ViewpointInput | null | undefined): Viewpoint {
  const now = context.now.getTime();
  return {
    asOf: (at?.asOf ? parseDay(at.asOf) : undefined) ?? dayOfMoment(now),
    knownAt: (at?.knownAt ? parseMoment(at.knownAt) : undefined) ?? now,
  };
}
