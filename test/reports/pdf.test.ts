/** A report as PDF, read by poppler. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TAGS } from '../../common/words/format.ts';
import { LANGS, type Lang } from '../../common/words/lang.ts';
import type { Cell, ReportDocument } from '../../server/reports/document/document.ts';
import { outlineOf } from '../../server/reports/document/outline.ts';
import { tablesIn } from '../../server/reports/formats/blocks.ts';
import { renderJson } from '../../server/reports/formats/json.ts';
import { renderPdf } from '../../server/reports/formats/pdf/pdf.ts';
import type { Report } from '../../server/reports/report.ts';
import { reportWords } from '../../server/reports/words/report-words.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { attachedTo, infoOf, popplerOrSkip, textOf } from '../support/pdf/poppler.ts';
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

/** Without what a line end may part. */
const close = (text: string): string => text.replace(/\s+/gu, '');

function* figuresOf({ sections }: ReportDocument, words: ReturnType<typeof reportWords>): Generator<string> {
  const written = (cell: Cell): string[] => {
    if (cell.type === 'part') return [words.fine(cell.value)];
    if (cell.type === 'points') return [words.points(cell.value)];
    if (cell.type === 'number') return [words.number(cell.value, cell.digits)];
    if (cell.type === 'date') return [words.date(cell.value)];
    return [];
  };
  for (const { rows } of tablesIn({ sections } as ReportDocument))
    for (const row of rows) yield* row.flatMap(written);
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
});
