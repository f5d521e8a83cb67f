import type { ExposureBand } from '../answer.ts';

/** The band with its likely part, in the order of the method: low, likely low, expected, likely high, high. */
export function withLikely(
  { low, expected, high }: ExposureBand,
  { likelyLow, likelyHigh }: { likelyLow: number; likelyHigh: number },
): ExposureBand {
  return { low, likelyLow, expected, likelyHigh, high };
}
