/** Facts that count, combined as independent: r = 1 - product of (1 - severity). */
import type { SeenFact } from './facts.ts';
import { mayBeWithin, type Ruling, reasonOn } from './ruling.ts';
import type { Target } from './target.ts';

/** What is known of an entity's risk beside the number. */
export const HAS_FACT = 1;
/** A fact that counts has no severity: 0 in low and expected, 1 in high. */
export const NOT_RATED = 2;
/** An observation is older than the lens allows: as NOT_RATED. */
export const STALE = 4;
/** It is not stated where the entity is, and facts would count on it if it lay in some region named. */
export const REGION_UNKNOWN = 8;

export interface Tally {
  readonly r: number;
  /** With facts that are not rated at 1. */
  readonly rHigh: number;
  readonly flags: number;
}

export const NOTHING: Tally = { r: 0, rHigh: 0, flags: 0 };

/** Facts by what they are about; only those that can count. */
export type FactsAbout = ReadonlyMap<string, readonly SeenFact[]>;

/** Adds the facts that count on such an entity to what was there. */
export function tally(facts: readonly SeenFact[], ruling: Ruling, target: Target, start: Tally): Tally {
  let { r, rHigh, flags } = start;
  for (const seen of facts) {
    const reason = reasonOn(seen, ruling, target);
    if (reason === 'outside-area' && mayBeWithin(ruling, target)) flags |= REGION_UNKNOWN;
    if (reason !== null) continue;
    const severity = seen.severity ?? 0;
    const severityHigh = seen.severity ?? 1;
    // The same as 1 - (1 - r)(1 - s), and exact for a single fact.
    r += (1 - r) * severity;
    rHigh += (1 - rHigh) * severityHigh;
    flags |= HAS_FACT;
    if (seen.severity === null) flags |= seen.stale ? STALE : NOT_RATED;
  }
  return { r, rHigh, flags };
}
