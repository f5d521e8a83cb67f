import type { Words } from '../../i18n/words.ts';
import type { Comparison } from '../../queries/compare.ts';

/** +5.7 points: a difference of two parts of one, never to be read as a percentage of one of them. */
export function pointsOf(words: Words, difference: number): string {
  return words.t('compare.points', { points: words.points(difference) });
}

/** +5.7 points, from 24.5% to 30.2%. */
export function movedFromTo(words: Words, difference: number, before: number, after: number): string {
  const { t, fine } = words;
  const figures = { before: fine(before), after: fine(after) };
  if (difference === 0) return t('compare.same', figures);
  return t('compare.headline', { ...figures, difference: pointsOf(words, difference) });
}

/** Which is compared with which: what is alike at both viewpoints is said once. */
export function comparedWhich({ before, after }: Comparison, { t, date, moment }: Words): string {
  const [was, is] = [before.question, after.question];
  const [days, moments] = [
    { before: date(was.asOf), after: date(is.asOf) },
    { before: moment(was.knownAt), after: moment(is.knownAt) },
  ];
  if (was.knownAt === is.knownAt) return t('compare.ofDays', { ...days, known: moments.after });
  if (was.asOf === is.asOf) return t('compare.ofMoments', { ...moments, day: days.after });
  return t('compare.ofBoth', {
    ...days,
    knownBefore: moments.before,
    knownAfter: moments.after,
  });
}
