/** Documents made for a test, with the words that formats need by themselves. */
import type { Lang } from '../../common/words/lang.ts';
import type { Block, Cell, ReportDocument, Table } from '../../server/reports/document/document.ts';

export const cell = (text: string, lang?: string): Cell => ({
  type: 'text',
  text,
  ...(lang === undefined ? {} : { lang }),
});

export function tableOf(id: string, rows: readonly (readonly Cell[])[], total = rows.length): Table {
  const columns = (rows[0] ?? []).map((_, i) => ({ id: `c${i}`, title: `Column ${i + 1}` }));
  return { type: 'table', id, title: `Table ${id}`, columns, rows, total };
}

export function documentOf(lang: Lang, blocks: readonly Block[]): ReportDocument {
  return {
    lang,
    title: 'Title & more',
    subtitle: 'Subtitle <of> it',
    running: 'rep:1',
    words: {
      contents: 'Contents',
      page: (number, of) => `Page ${number} of ${of}`,
      noSource: 'no source',
      shownOf: (shown, total) => `shown ${shown} of ${total}`,
      continued: 'continued',
      blank: 'blank',
      cited: (number) => `cited ${number}`,
      moreIn: (listed) => `all ${listed} elsewhere`,
      source: (number) => `Source ${number}`,
      noGlyph: (count, which) => `${count} without a glyph: ${which}`,
    },
    sections: [{ id: 'one', title: 'Section one', blocks }],
  };
}

export const ABOUT = { id: 'rep:1', generator: 'test', asOf: '2026-11-23', json: new Uint8Array([123, 125]) };
