/** What stands in a zip of CSV files, for who opens it. */
import type { ReportDocument } from '../../document/document.ts';
import type { ReportWords } from '../../words/report-words.ts';
import { tablesIn } from '../blocks.ts';
import { printable } from '../plain.ts';

const HOW = ['files.values', 'files.absent', 'files.sources', 'files.guard', 'files.csv'] as const;

export function readMe(document: ReportDocument, words: ReportWords): string {
  const { title, subtitle, running } = document;
  const files = [
    ['summary.csv', words.t('files.summary')],
    ...tablesIn(document).map(({ id, title, rows, total }) => [
      `${id}.csv`,
      `${title}: ${document.words.shownOf(rows.length, total)}`,
    ]),
    ['report.json', words.t('files.json')],
  ];
  const widest = Math.max(...files.map(([path = '']) => path.length));
  const lines = [
    title,
    subtitle,
    running,
    '',
    ...files.map(([path = '', what]) => `${path.padEnd(widest)}  ${what}`),
    '',
    ...HOW.map((key) => `- ${words.t(key)}`),
    '',
  ];
  return printable(lines.join('\n'));
}
