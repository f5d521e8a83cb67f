/** A report as PDF, read by poppler. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TAGS } from '../../common/words/format.ts';
import { LANGS, type Lang } from '../../common/words/lang.ts';
import type { Cell, ReportDocument, Section, Table } from '../../server/reports/document/document.ts';
import { outlineOf } from '../../server/reports/document/outline.ts';
import { renderJson } from '../../server/reports/formats/json.ts';
import { renderPdf } from '../../server/reports/formats/pdf/pdf.ts';
import type { Report } from '../../server/reports/report.ts';
import { reportWords } from '../../server/reports/words/report-words.ts';
import { type TestApp, testApp } from '../support/app.ts';
import {
  attachedTo,
  infoOf,
  placesOf,
  popplerOrSkip,
  stringsUnder,
  structureOf,
  textOf,
} from '../support/pdf/poppler.ts';
import { reportOf, TIN } from './reports.ts';

const withPoppler = popplerOrSkip();
let app: TestApp;
let report: Report;
const pdfs = new Map<Lang, Uint8Array>();
beforeAll(async () => {
  app = await testApp({ demo: true });
  report = await reportOf(app, TIN);
  for (const lang of LANGS) pdfs.set(lang, await renderPdf(report, lang));
});
afterAll(() => app.close());

/** All sections in reading order. */
function sectionsOf({ sections }: Pick<ReportDocument, 'sections'>): Section[] {
  return sections.flatMap((section) => [section, ...sectionsOf({ sections: section.sections ?? [] })]);
}

const tablesOf = (document: ReportDocument): Table[] =>
  sectionsOf(document).flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'table' && !block.onlyData ? [block] : [])),
  );

/** Without what a line end may part. */
const close = (text: string): string => text.replace(/\s+/gu, '');

function* figuresOf(document: ReportDocument, words: ReturnType<typeof reportWords>): Generator<string> {
  const written = (cell: Cell): string[] => {
    if (cell.type === 'part') return [words.fine(cell.value)];
    if (cell.type === 'points') return [words.points(cell.value)];
    if (cell.type === 'number') return [words.number(cell.value, cell.digits)];
    if (cell.type === 'date') return [words.date(cell.value)];
    return [];
  };
  for (const { rows } of tablesOf(document)) for (const row of rows) yield* row.flatMap(written);
}

describe.runIf(withPoppler).each(LANGS)('in %s', (lang) => {
  test('the same report is the same bytes, and has no clock in it', async () => {
    expect(Buffer.compare(pdfs.get(lang)!, await renderPdf(report, lang))).toBe(0);
    expect(infoOf(pdfs.get(lang)!)).toContain(`CreationDate:    Mon Nov 23 00:00:00 2026`);
  });

  test('a reader finds every figure of every table, as the language writes it', async () => {
    const text = close(textOf(pdfs.get(lang)!, '-layout'));
    const words = reportWords(lang);
    const figures = new Set(figuresOf(outlineOf(report, lang), words));
    expect(figures.size).toBeGreaterThan(50);
    expect([...figures].filter((figure) => !text.includes(close(figure)))).toEqual([]);
  });

  test('it says its title and its language, and brings the content along as JSON', async () => {
    const bytes = pdfs.get(lang)!;
    const { title, subtitle } = outlineOf(report, lang);
    expect(infoOf(bytes)).toContain(`Title:           ${title} – ${subtitle}\n`);
    expect(Buffer.from(bytes).toString('latin1')).toContain(`/Lang (${TAGS[lang]})`);
    const json = new TextDecoder().decode(await renderJson(report, lang));
    expect(attachedTo(bytes)).toEqual({ name: 'report.json', text: json });
  });

  test('every section has a bookmark and a heading, in its order', () => {
    const bytes = pdfs.get(lang)!;
    const document = outlineOf(report, lang);
    const titles = sectionsOf(document).map(({ title }) => title);
    const bookmarks = stringsUnder(bytes, 'Title').filter((one) => !one.startsWith(document.title));
    expect(bookmarks.sort()).toEqual(titles.sort());
    const tags = structureOf(bytes);
    expect(tags.match(/^ *H1 /gm)?.length).toBe(1);
    // the contents have a heading too, and no bookmark
    expect(tags.match(/^ *H[23] /gm)?.length).toBe(titles.length + 1);
  });

  test('every citation mark leads to the row of its source, and every section is where the contents say', () => {
    const bytes = pdfs.get(lang)!;
    const places = placesOf(bytes);
    const marks = stringsUnder(bytes, 'D').filter((name) => name.startsWith('source-'));
    expect(marks.length).toBeGreaterThan(100);
    expect(marks.filter((name) => !places.has(name))).toEqual([]);
    expect([...places.keys()].filter((name) => name.startsWith('source-')).length).toBe(
      report.citations.length,
    );
    const pages = textOf(bytes, '-layout').split('\f');
    const sections = sectionsOf(outlineOf(report, lang));
    for (const [i, section] of sections.entries()) {
      const page = places.get(`section-${String(i + 1).padStart(5, '0')}`)!;
      expect(close(pages[page - 1]!), section.id).toContain(close(section.title));
    }
    const last = places.get(`section-${String(sections.length).padStart(5, '0')}`)!;
    expect(close(pages[0]!)).toContain(close(`${sections.at(-1)!.title}${last}`));
  });

  test('rows and heads of every table are tagged, and every chart says in words what it shows', () => {
    const tags = structureOf(pdfs.get(lang)!);
    const count = (role: string) => tags.match(new RegExp(`^ *${role}\\b`, 'gm'))?.length ?? 0;
    const tables = tablesOf(outlineOf(report, lang));
    const sum = (of: (table: Table) => number) => tables.reduce((total, table) => total + of(table), 0);
    // facts are rows with heads too
    expect(count('TR')).toBeGreaterThanOrEqual(sum(({ rows }) => rows.length + 1));
    expect(count('TH')).toBeGreaterThanOrEqual(sum(({ rows, columns }) => rows.length + columns.length));
    const charts = sectionsOf(outlineOf(report, lang)).flatMap((section) =>
      section.blocks.flatMap((block) => (block.type === 'chart' ? [block.alt] : [])),
    );
    expect(charts.length).toBeGreaterThan(1);
    expect(stringsUnder(pdfs.get(lang)!, 'Alt')).toEqual(charts);
  });
});
