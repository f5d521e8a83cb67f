import { finding } from '../../formats/finding.ts';
import { LONGEST_TEXT } from '../../tables/cells.ts';
import type { Reader } from './reader.ts';

/** A text that fits a cell of a spreadsheet; what is longer, which only a program can write, is cut there and told. */
export function bounded(text: string, sheet: string, cell: string, reader: Reader): string {
  if (text.length <= LONGEST_TEXT) return text;
  reader.findings.push(
    finding('TEXT_CUT', {
      message: `A text of ${text.length} characters is kept up to the ${LONGEST_TEXT} that a cell holds.`,
      sheet,
      cell,
      got: text.slice(0, 200),
      expected: `at most ${LONGEST_TEXT} characters`,
    }),
  );
  return text.slice(0, LONGEST_TEXT);
}
