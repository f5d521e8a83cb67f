/** The page whole: it asks nothing of anybody, runs nothing, and carries the report as data. */
import { TAGS } from '../../../../common/words/format.ts';
import type { ReportDocument } from '../../document/document.ts';
import type { ReportWords } from '../../words/report-words.ts';
import { escaped, jsonInScript } from './escape.ts';
import { contentsHtml, sectionHtml } from './sections.ts';
import { Setting } from './setting.ts';
import { styleOf } from './style.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** `json`: the report as its JSON file has it, kept in the element `report`. */
export function pageHtml(document: ReportDocument, words: ReportWords, json: string): string {
  const { lang, title, subtitle, running, sections } = document;
  const setting = new Setting(document, words);
  return (
    `<!doctype html>\n<html lang="${TAGS[lang]}">\n<head>\n<meta charset="utf-8">\n` +
    `<meta http-equiv="Content-Security-Policy" content="${escaped(POLICY)}">\n` +
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n' +
    '<meta name="color-scheme" content="light dark">\n' +
    `<title>${escaped(`${title} · ${subtitle}`)}</title>\n<style>\n${styleOf(running)}</style>\n</head>\n<body>\n` +
    `<header><h1>${escaped(title)}</h1><p class="subtitle">${escaped(subtitle)}</p>` +
    `<p class="note">${escaped(running)}</p></header>\n` +
    `${contentsHtml(document)}<main>\n` +
    `${sections.map((section) => sectionHtml(section, 2, setting)).join('')}</main>\n` +
    `<script type="application/json" id="report">${jsonInScript(json)}</script>\n</body>\n</html>\n`
  );
}
