/** A finding of any format as one sentence, in a language of the page. */
import type { Finding } from '../../formats/finding.ts';
import { fill } from './pattern.ts';
import { shownValues } from './shown.ts';
import { isAsked } from './words/asked.ts';
import { wordsOf } from './words/index.ts';
import { TOLD } from './words/told.ts';

/**
 * English is the finding's own sentence. In Japanese and Chinese it is what the sender would be asked, where anything is
 * asked, else what is told. `language` is BCP 47; one there are no words for gets English.
 */
export function sentenceOf(said: Finding, language: string): string {
  const words = wordsOf(language);
  const told = TOLD[words.language];
  if (!told) return said.message;
  const { code } = said;
  return fill(isAsked(code) ? words.points[code] : told[code], shownValues(said, words));
}
