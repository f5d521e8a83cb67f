import type { Context } from '../context.ts';
import { dayOfMoment, parseDay, parseMoment } from '../projection/times.ts';
import { presentOf } from '../spaces/present.ts';
import type { SpaceState } from '../spaces/registry.ts';

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

/** Where nothing is said, the present of the state that is looked at. */
export function viewpointOf(
  context: Context,
  state: SpaceState,
  at: ViewpointInput | null | undefined,
): Viewpoint {
  const now = presentOf(state, context.now).getTime();
  return {
    asOf: (at?.asOf ? parseDay(at.asOf) : undefined) ?? dayOfMoment(now),
    knownAt: (at?.knownAt ? parseMoment(at.knownAt) : undefined) ?? now,
  };
}
