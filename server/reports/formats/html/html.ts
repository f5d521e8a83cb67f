/** A report as one HTML file that reads on a screen and prints well. */
import type { Lang } from '../../../../common/words/lang.ts';
import type { ReportDocument } from '../../document/document.ts';
import { outlineOf } from '../../document/outline.ts';
import type { Report } from '../../report.ts';
import { type ReportWords, reportWords } from '../../words/report-words.ts';
import { renderJson } from '../json.ts';
import { pageHtml } from './page.ts';

export const renderHtml = async (report: Report, lang: Lang): Promise<Uint8Array> =>
  htmlBytes(outlineOf(report, lang), reportWords(lang), await renderJson(report, lang));

/** `json`: the report as its JSON file has it. */
export function htmlBytes(document: ReportDocument, words: ReportWords, json: Uint8Array): Uint8Array {
  const pieces: Buffer[] = [];
  for (const piece of pageHtml(document, words, json)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}
