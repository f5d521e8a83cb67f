/** The page whole: it asks nothing of anybody, runs nothing, and carries the report as data. */
import { TAGS } from '../../../../common/words/format.ts';
import type { ReportDocument } from '../../document/document.ts';
import type { ReportWords } from '../../words/report-words.ts';
import { changedPieces } from '../pieces.ts';
import { escaped, jsonInScript } from './escape.ts';
import { contentsHtml, sectionHtml } from './sections.ts';
import { Setting } from './setting.ts';
import { styleOf } from './style.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** In pieces. `json`: the report as its JSON file has it, kept in the element `report`. */
export function* pageHtml(
  document: ReportDocument,
  words: ReportWords,
  json: Uint8Array,
): Generator<string | Uint8Array> {
  const { lang, title, subtitle, running, sections } = document;
  const setting = new Setting(document, words);
  yield `<!doctype html>\n<html lang="${TAGS[lang]}">\n<head>\n<meta charset="utf-8">\n` +
    `<meta http-equiv="Content-Security-Policy" content="${escaped(POLICY)}">\n` +
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n' +
    '<meta name="color-scheme" content="light dark">\n' +
    `<title>${escaped(`${title} · ${subtitle}`)}</title>\n<style>\n${styleOf(running)}</style>\n</head>\n<body>\n` +
    `<header><h1>${escaped(title)}</h1><p class="subtitle">${escaped(subtitle)}</p>` +
    `<p class="note">${escaped(running)}</p></header>\n` +
    `${contentsHtml(document)}<main>\n`;
  for (const section of sections) yield sectionHtml(section, 2, setting);
  yield '</main>\n<script type="application/json" id="report">';
  yield* changedPieces(json, jsonInScript);
  yield '</script>\n</body>\n</html>\n';
}
