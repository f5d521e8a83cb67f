/** A report as JSON: the content itself, with its sentences in the words of a language beside their numbers. */
import type { Lang } from '../../../common/words/lang.ts';
import { canonicalBytes } from '../canonical.ts';
import { sentenceText } from '../document/sentences.ts';
import type { Report } from '../report.ts';
import { reportWords } from '../words/report-words.ts';

export async function renderJson(report: Report, lang: Lang): Promise<Uint8Array> {
  const words = reportWords(lang);
  const summary = report.summary.map((sentence) => ({ ...sentence, text: sentenceText(sentence, words) }));
  return canonicalBytes({ ...report, summary, language: lang }, 2);
}
