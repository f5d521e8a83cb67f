import type { Words } from '../../i18n/words.ts';
import type { Mass } from '../../queries/answer.ts';

/** Less than this is what adding up leaves over. */
const EXACT = 1e-9;

/** What an exposure of 0 does not say: how much of the supply is not traced, or that all of it is. */
export function nothingHit(
  { opaque, beyondLimit }: Mass,
  write: (part: number) => string,
  { t }: Pick<Words, 't'>,
): string {
  const untraced = opaque + beyondLimit;
  return untraced > EXACT ? t('answer.zero', { opaque: write(untraced) }) : t('answer.zeroTraced');
}
