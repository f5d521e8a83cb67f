/** A report as a zip of CSV files: one a table, one of all the rest, what they are, and the content as JSON. */
import type { Lang } from '../../../../common/words/lang.ts';
import type { ReportDocument } from '../../document/document.ts';
import { outlineOf } from '../../document/outline.ts';
import type { Report } from '../../report.ts';
import { type ReportWords, reportWords } from '../../words/report-words.ts';
import { tablesIn } from '../blocks.ts';
import { renderJson } from '../json.ts';
import { zipOf } from '../zip.ts';
import { readMe } from './read-me.ts';
import { tableCsv } from './records.ts';
import { summaryCsv } from './summary.ts';

export const renderCsv = async (report: Report, lang: Lang): Promise<Uint8Array> =>
  csvZip(outlineOf(report, lang), await renderJson(report, lang), reportWords(lang));

/** `json`: the content, as it is kept within the file. */
export function csvZip(document: ReportDocument, json: Uint8Array, words: ReportWords): Promise<Uint8Array> {
  const tables = tablesIn(document).map((table) => ({
    path: `${table.id}.csv`,
    bytes: tableCsv(table, document.words),
  }));
  return zipOf([
    { path: 'README.txt', bytes: new TextEncoder().encode(readMe(document, words)) },
    { path: 'summary.csv', bytes: summaryCsv(document) },
    ...tables,
    { path: 'report.json', bytes: json },
  ]);
}
