/** A report as one HTML file that reads on a screen and prints well. */
import type { Lang } from '../../../../common/words/lang.ts';
import { outlineOf } from '../../document/outline.ts';
import type { Report } from '../../report.ts';
import { reportWords } from '../../words/report-words.ts';
import { renderJson } from '../json.ts';
import { pageHtml } from './page.ts';

export async function renderHtml(report: Report, lang: Lang): Promise<Uint8Array> {
  const json = new TextDecoder().decode(await renderJson(report, lang));
  return new TextEncoder().encode(pageHtml(outlineOf(report, lang), reportWords(lang), json));
}
