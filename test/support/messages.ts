import type { Lang } from '../../common/words/lang.ts';
import { wordsOf as wordsIn } from '../../common/words/words.ts';
import { en, type Messages } from '../../web/i18n/en/messages.ts';
import { ja } from '../../web/i18n/ja/messages.ts';
import type { Words } from '../../web/i18n/words.ts';
import { zh } from '../../web/i18n/zh/messages.ts';

/** All languages at once; the page loads one at a time. */
export const MESSAGES: Readonly<Record<Lang, Messages>> = { en, ja, zh };

export function wordsOf(lang: Lang, given: Readonly<Record<string, string>> = {}): Words {
  return wordsIn(lang, MESSAGES[lang], given);
}
