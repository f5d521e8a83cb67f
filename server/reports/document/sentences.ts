/** Sentences of a report in words: which of their numbers are parts of one is said by their names. */
import type { Sentence } from '../report.ts';
import type { Key } from '../words/en/messages.ts';
import type { ReportWords } from '../words/report-words.ts';

/** Values of these names are counts. */
const COUNTS: ReadonlySet<string> = new Set(['n', 'tier', 'of', 'risky', 'conformant', 'without']);

type Value = string | number;

/** How values of other names are written; all other numbers are parts of one, all other texts stand as they are. */
const WRITTEN: Readonly<Record<string, (value: Value, words: ReportWords) => Value>> = {
  moved: (value, words) => words.points(Number(value)),
  asOf: (value, words) => words.date(String(value)),
  action: (value, words) => words.term('response', String(value).toUpperCase()),
};

function written(name: string, value: Value, words: ReportWords): Value {
  const write = WRITTEN[name];
  if (write) return write(value, words);
  return typeof value === 'number' && !COUNTS.has(name) ? words.fine(value) : value;
}

export function sentenceText({ code, values }: Sentence, words: ReportWords): string {
  const each = Object.entries(values).map(([name, value]) => [name, written(name, value, words)]);
  return words.t(`sentence.${code}` as Key, Object.fromEntries(each));
}

/** Sentences as one paragraph. */
export const together = (sentences: readonly string[], words: ReportWords): string =>
  sentences.join(words.lang === 'en' ? ' ' : '');
