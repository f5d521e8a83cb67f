/** Sentences of a report in words: which of their numbers are parts of one is said by their names. */
import type { Sentence } from '../report.ts';
import type { Key } from '../words/en/messages.ts';
import type { ReportWords } from '../words/report-words.ts';

/** Values of these names are counts; all other numbers are parts of one. */
const COUNTS: ReadonlySet<string> = new Set(['n', 'tier', 'of']);

export function sentenceText({ code, values }: Sentence, words: ReportWords): string {
  const written = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' && !COUNTS.has(name) ? words.fine(value) : value,
  ]);
  return words.t(`sentence.${code}` as Key, Object.fromEntries(written));
}

/** Sentences as one paragraph. */
export const together = (sentences: readonly string[], words: ReportWords): string =>
  sentences.join(words.lang === 'en' ? ' ' : '');
