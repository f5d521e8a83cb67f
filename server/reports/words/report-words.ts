/** The words of reports in three languages: terms and remarks of the page, and what only reports say. */
import type { Lang } from '../../../common/words/lang.ts';
import { type WordsOf, wordsOf } from '../../../common/words/words.ts';
import { en, type Key, type Messages } from './en/messages.ts';
import { ja } from './ja/messages.ts';
import { zh } from './zh/messages.ts';

export type ReportWords = WordsOf<Key>;

export const REPORT_MESSAGES: Readonly<Record<Lang, Messages>> = { en, ja, zh };

/** `given`: names that a lens of one's own brings. */
export const reportWords = (lang: Lang, given: Readonly<Record<string, string>> = {}): ReportWords =>
  wordsOf(lang, REPORT_MESSAGES[lang], given);
