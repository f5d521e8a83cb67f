/** How far the band low..high narrows if one gap is answered (method.md 4, "Trace gaps"). */
import type { GapsAnswer } from '../answer.ts';
import type { Prepared } from '../prepare.ts';
import { upstreamPart } from '../upstream-part.ts';
import { UNWATCHED, type Watch } from '../watch.ts';
import { AnsweredBounds } from './answered-bounds.ts';
import { type Answers, NO_ANSWERS } from './answers.ts';
import { gapsOf, rankedGaps } from './gaps.ts';

/**
 * Gaps and assumed splits with the effect of each one's answer. A gap: high minus high were its remainder clean, and
 * low were it a hit minus low. A split: the same with the shares as they are assumed. Each effect takes solutions of its
 * own: only the `most` largest gaps and splits of those listed have theirs. Throws NOT_A_BUYER, CANCELLED.
 */
export function gapGains(
  prepared: Prepared,
  buyer: number,
  first = Number.POSITIVE_INFINITY,
  watch: Watch = UNWATCHED,
  most = first,
): GapsAnswer {
  const ranked = rankedGaps(prepared, buyer);
  const answer = gapsOf(prepared, buyer, first, ranked);
  const part = upstreamPart(prepared, buyer);
  const bounds = new AnsweredBounds(part);
  const before = {
    low: bounds.low(NO_ANSWERS, 'clean').figure,
    high: bounds.high(NO_ANSWERS, 'hit').figure,
  };
  const total = Math.min(most, answer.gaps.length) + Math.min(most, answer.assumed.length);
  let done = 0;
  const gainsOf = (answers: Answers) => {
    watch.progress(done++ / total);
    return {
      lowGain: Math.max(0, bounds.low(answers, 'hit').figure - before.low),
      highGain: Math.max(0, before.high - bounds.high(answers, 'clean').figure),
    };
  };
  const local = (entity: number) => [part.indexOf[entity]!];
  return {
    ...answer,
    gaps: answer.gaps.map((gap, i) => ({
      ...gap,
      ...(i < most && gainsOf({ gaps: local(ranked.gaps[i]!.entity), splits: [] })),
    })),
    assumed: answer.assumed.map((split, i) => ({
      ...split,
      ...(i < most && gainsOf({ gaps: [], splits: local(ranked.assumed[i]!.entity) })),
    })),
  };
}
