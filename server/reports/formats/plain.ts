/** What stands in a cell or a paragraph as plain text, for formats that have nothing but text. */
import type { ReportDocument, Run } from '../document/document.ts';

export type DocumentWords = ReportDocument['words'];

/** Controls but tab and line ends, halves of pairs, non-characters: neither XML nor readers of CSV take them. */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Text with U+FFFD in place of each character that files of text cannot hold; the content in JSON keeps them. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, '\ufffd');

/** A blank that a person must fill in, marked as one. */
export const blankText = (text: string, words: DocumentWords): string => `[${words.blank}: ${text}]`;

/** Citation marks: [3] [7]. */
export const marks = (numbers: readonly number[], { noSource }: DocumentWords): string =>
  numbers.length === 0 ? `[${noSource}]` : numbers.map((number) => `[${number}]`).join(' ');

export function runText(run: Run, words: DocumentWords): string {
  if (run.type === 'text') return printable(run.text);
  return run.type === 'sources' ? marks(run.numbers, words) : printable(blankText(run.text, words));
}

/** A paragraph as one text, with its citation marks where they stand. */
export const paragraphText = (runs: readonly Run[], words: DocumentWords): string =>
  runs.map((run) => runText(run, words)).join('');
