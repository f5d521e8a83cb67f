/** A marked blank: says what a person must write there. */
import type { Key } from '../../words/en/messages.ts';
import type { ReportWords } from '../../words/report-words.ts';
import type { Blank } from '../content.ts';

export const blankRun = ({ code }: Blank, words: ReportWords): { type: 'blank'; text: string } => ({
  type: 'blank',
  text: words.t(`blank.${code}` as Key),
});
