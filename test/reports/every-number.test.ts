/** Every number of every table, figure and sentence of a report's files is the content's, whatever kind it is. */
import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formats } from '../../common/words/format.ts';
import { openArchive } from '../../server/ingest/archive/zip.ts';
import { renderCsv } from '../../server/reports/formats/csv/csv.ts';
import { renderXlsx } from '../../server/reports/formats/xlsx/xlsx.ts';
import { kindOf } from '../../server/reports/kinds.ts';
import type { ReportInput } from '../../server/reports/make.ts';
import type { Report } from '../../server/reports/report.ts';
import { REPORT_KINDS, type ReportKind } from '../../server/reports/request.ts';
import { LEAST_SHOWN } from '../../server/reports/tier-n/sections/tiers.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { ContentRows, numbersAmong, numbersOf } from './content-rows.ts';
import { readBook, said } from './read-book.ts';
import { reportOf } from './reports.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ demo: true });
});
afterAll(() => app.close());

/** What a kind may be asked about: buyers with many shares, with none, and all of them. */
function inputsOf(kind: ReportKind): ReportInput[] {
  const { about, asksRisk } = kindOf(kind);
  const buyers = ['own:hoshino', 'own:corvane', 'own:aldermark'];
  const subjects = about === 'portfolio' ? [null] : about === 'buyer' ? buyers : [...buyers, null];
  const risks = asksRisk ? ['conflict', 'child-labour'] : [null];
  return subjects.flatMap((buyer) => risks.map((risk) => ({ kind, buyer, risk })));
}

/** Every file of a zip of CSV but the README and the content, as records. */
async function csvOf(report: Report): Promise<Map<string, string[][]>> {
  const archive = await openArchive(Buffer.from(await renderCsv(report, 'en')), 'report.zip');
  const files = new Map<string, string[][]>();
  for (const { path, open } of archive.entries) {
    if (!path.endsWith('.csv')) continue;
    files.set(path, parse((await buffer(await open())).toString('utf8'), { bom: true }));
  }
  await archive.close();
  return files;
}

/** Rows of all sheets below the column names, by sheet; the first sheet is text. */
async function xlsxOf(report: Report): Promise<Map<string, (string | number)[][]>> {
  const { sheets } = await readBook(await renderXlsx(report, 'en'));
  const below = [...sheets].map(([name, rows]) => {
    const held = [...rows].filter(([row]) => row > 3);
    return [name, held.map(([, cells]) => [...cells.values()].map(said))] as const;
  });
  return new Map(below);
}

describe.each(REPORT_KINDS)('every number is that of the content in a report %s', (kind) => {
  test.each(inputsOf(kind))('about $buyer and $risk', async (input) => {
    const report = await reportOf(app, input);
    const rows = new ContentRows(report);
    const numbers = numbersOf(report);
    const csv = await csvOf(report);
    const { 'summary.csv': summary, ...tables } = Object.fromEntries(csv);
    const [text, ...sheets] = await xlsxOf(report);

    for (const [path, records] of Object.entries(tables))
      expect(
        records.slice(1).filter((record) => !rows.say(record)),
        path,
      ).toEqual([]);
    for (const [name, held] of sheets)
      expect(
        held.filter((row) => !rows.say(row)),
        name,
      ).toEqual([]);

    const facts = summary!.filter(([, type]) => type === 'fact').map(([, , , value]) => value!);
    expect(numbersAmong(facts).filter((number) => !numbers.has(number))).toEqual([]);
    const figures = text![1].flat().filter((value) => typeof value === 'number');
    expect(figures.filter((number) => !numbers.has(number))).toEqual([]);

    // a percentage in a sentence, or said of a drawing, is one of the content's numbers as people read it
    const { fine, percent } = formats('en');
    const written = new Set([...numbers].flatMap((number) => [fine(number), percent(number)]));
    // and the bound below which tiers are told of in one sentence
    written.add(fine(LEAST_SHOWN, 2));
    const sentences = summary!.filter(([, type]) => type !== 'fact').map(([, , , value]) => value!);
    const percents = sentences.flatMap((sentence) => sentence.match(/[<>]?\d+(?:\.\d+)?%/g) ?? []);
    expect(percents.filter((one) => !written.has(one))).toEqual([]);
    const inTables = sheets.flatMap(([, held]) => held.flat()).filter((value) => typeof value === 'number');
    expect(inTables.length + figures.length + percents.length).toBeGreaterThan(0);
  });
});
