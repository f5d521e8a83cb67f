/** Any report in the words of a language: what its kind says, then its sources. */
import type { Lang } from '../../../common/words/lang.ts';
import { kindOf } from '../kinds.ts';
import type { Citation, Disclosed, Report } from '../report.ts';
import { type ReportWords, reportWords } from '../words/report-words.ts';
import { basisSection } from './basis.ts';
import { count, maybe, text } from './cells.ts';
import { withDisclosure, withheldSections } from './disclosure.ts';
import type { Cell, ReportDocument, Section, Table } from './document.ts';

export function outlineOf(report: Report, lang: Lang): ReportDocument {
  const words = reportWords(lang);
  const kind = kindOf(report.kind);
  return {
    lang,
    title: kind.title(words),
    subtitle: kind.subtitle(report, words),
    running: runningOf(report, words),
    words: {
      contents: words.t('doc.contents'),
      page: (number, of) => words.t('doc.page', { number, of }),
      noSource: words.t('doc.noSource'),
      shownOf: (shown, total) => words.t('doc.shownOf', { shown, total }),
      continued: words.t('doc.continued'),
      blank: words.t('doc.blank'),
      cited: (number) => words.t('doc.cited', { number }),
      moreIn: (listed) => words.t('doc.moreIn', { listed }),
      source: (number) => words.t('doc.source', { number }),
      noGlyph: (n, which) => words.t('doc.noGlyph', { n, which }),
    },
    sections: [
      ...withDisclosure(report, kind.sections(report, words), words),
      basisSection(report, kind.asksRisk || kind.fixed !== undefined, words),
      ...withheldSections(report, words),
      sourcesOf(report.citations, words),
    ],
  };
}

/** The line of every page; a report that stays in the house says so on each. */
function runningOf({ id, request, basis }: Report, words: ReportWords): string {
  const line = words.t('doc.running', { id, asOf: words.date(request.asOf) });
  return basis.profile.outward ? line : `${line} · ${words.t('disclosure.internal')}`;
}

function sourcesOf(citations: readonly Citation[], words: ReportWords): Section {
  const stated = (value: Disclosed<string | null>): Cell => maybe(value, words, text);
  const title = words.t('doc.sources');
  const table: Table = {
    type: 'table',
    id: 'sources',
    title,
    columns: [
      { id: 'number', title: words.t('col.number') },
      { id: 'id', title: 'ID', width: 2 },
      { id: 'publisher', title: words.t('col.publisher'), width: 2 },
      { id: 'title', title: words.t('col.title'), width: 3 },
      { id: 'date', title: words.t('col.date') },
      { id: 'edition', title: words.t('col.edition') },
      { id: 'licence', title: words.t('col.licence'), width: 2 },
      { id: 'address', title: words.t('col.address'), width: 2 },
    ],
    rows: citations.map((one) => [
      count(one.number),
      text(one.id),
      stated(one.publisher),
      stated(one.title),
      maybe(one.date, words, (value) => ({ type: 'date', value })),
      stated(one.edition),
      stated(one.licence),
      stated(one.url),
    ]),
    total: citations.length,
  };
  return { id: 'sources', title, blocks: [table] };
}
