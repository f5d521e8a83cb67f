/** A report as a workbook, read by readers that did not write it and held against the content. */
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGS } from '../../common/words/lang.ts';
import type { Cell, ReportDocument } from '../../server/reports/document/document.ts';
import { outlineOf } from '../../server/reports/document/outline.ts';
import { tablesIn } from '../../server/reports/formats/blocks.ts';
import { renderJson } from '../../server/reports/formats/json.ts';
import { sheetNames } from '../../server/reports/formats/xlsx/sheet-names.ts';
import { writeBook } from '../../server/reports/formats/xlsx/write-book.ts';
import { bookOf, renderXlsx } from '../../server/reports/formats/xlsx/xlsx.ts';
import type { Report } from '../../server/reports/report.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { hasLibreOffice, sheetsAsCsv } from '../support/libreoffice.ts';
import { ContentRows, numbersOf } from './content-rows.ts';
import { HARMFUL, harmfulDocument, UNPRINTABLE } from './harmful.ts';
import { type BookRead, readBook, said } from './read-book.ts';
import { reportOf, TIN } from './reports.ts';

/** Row of the column names of a table, as docs/reports.md has it. */
const HEAD = 3;
const office = await hasLibreOffice();

let app: TestApp;
let report: Extract<Report, { kind: 'tier-n' }>;
beforeAll(async () => {
  app = await testApp({ demo: true });
  report = await reportOf(app, TIN);
});
afterAll(() => app.close());

const columnOf = (rows: BookRead['sheets'] extends Map<string, infer Rows> ? Rows : never, column: string) =>
  [...rows].filter(([row]) => row > HEAD).map(([, cells]) => said(cells.get(column)!));

describe.each(LANGS)('in %s', (lang) => {
  let book: BookRead;
  let document: ReportDocument;
  beforeAll(async () => {
    book = await readBook(await renderXlsx(report, lang));
    document = outlineOf(report, lang);
  });

  test('every table is a sheet of its own with all its columns and rows, after the text', () => {
    const [first, ...sheets] = book.sheets.values();
    expect(said(first!.get(1)!.get('A')!)).toBe(document.title);
    const tables = tablesIn(document);
    expect(sheets.map((rows) => said(rows.get(1)!.get('A')!))).toEqual(tables.map(({ title }) => title));
    expect(sheets.map((rows) => [...rows.get(HEAD)!.values()].map(said))).toEqual(
      tables.map(({ columns }) => columns.map(({ title }) => title)),
    );
    expect(sheets.map((rows) => rows.size - HEAD)).toEqual(tables.map(({ rows }) => rows.length));
  });

  test('no cell of a table is empty', () => {
    const [, ...sheets] = book.sheets.values();
    for (const rows of sheets) {
      const columns = rows.get(HEAD)!.size;
      expect([...rows].filter(([row, cells]) => row > HEAD && cells.size !== columns)).toEqual([]);
    }
  });

  test('the numbers of every row stand together in one object of the content, unrounded', () => {
    const rows = new ContentRows(report);
    const [, ...sheets] = book.sheets;
    for (const [name, held] of sheets) {
      const strange = [...held]
        .filter(([row]) => row > HEAD)
        .map(([, cells]) => [...cells.values()].map(said))
        .filter((row) => !rows.say(row));
      expect(strange, name).toEqual([]);
    }
  });

  test('every number of the first sheet is one of the content', () => {
    // a day is a cell of its own kind: days since 1899-12-30
    const day = Date.parse(report.request.asOf) / 86_400_000 + 25_569;
    const known = new Set([...numbersOf(report), day]);
    const [first] = book.sheets.values();
    const numbers = [...first!.values()].flatMap((cells) => [...cells.values()].map(({ value }) => value));
    expect(numbers.filter((value) => typeof value === 'number' && !known.has(value))).toEqual([]);
  });

  test('columns of one kind: shares are percents, days are dates, ids are texts', () => {
    const contributions = [...book.sheets.values()][
      1 + tablesIn(document).findIndex(({ id }) => id === 'contributions')
    ]!;
    const rows = report.contributions.rows;
    expect(columnOf(contributions, 'B')).toEqual(rows.map(({ entity }) => entity.id));
    expect(columnOf(contributions, 'E')).toEqual(rows.map(({ tier }) => tier));
    expect(columnOf(contributions, 'F')).toEqual(rows.map(({ arrival }) => arrival));
    expect(columnOf(contributions, 'H')).toEqual(rows.map(({ contribution }) => contribution));
    const dates = columnOf([...book.sheets.values()].at(-1)!, 'E');
    const { notStated } = { notStated: dates.find((date) => !/^\d/.test(String(date))) };
    expect(dates).toEqual(report.citations.map(({ date }) => date ?? notStated));
  });

  test('links lead to sheets and rows that are there', () => {
    let links = 0;
    for (const [path, xml] of book.parts) {
      if (!path.startsWith('xl/worksheets/sheet')) continue;
      for (const [, location] of xml.matchAll(/<hyperlink [^>]*location="([^"]+)"/g)) {
        const [, quoted = '', row] = /^'(.+)'!A(\d+)$/.exec(location!.replaceAll('&apos;', "'"))!;
        expect(book.sheets.get(quoted.replaceAll("''", "'"))?.has(Number(row)), location).toBe(true);
        links++;
      }
    }
    expect(links).toBeGreaterThan(2 * tablesIn(document).length);
  });

  test('says in its properties which report it is, in which language, and no time but a fixed one', () => {
    const core = book.parts.get('docProps/core.xml')!;
    expect(core).toContain(`<dc:title>${document.title}</dc:title>`);
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(Array(2).fill('1980-01-01T00:00:00Z'));
    expect(book.parts.get('docProps/custom.xml')).toContain(report.id);
  });

  test('has the content in it as the JSON file has it', async () => {
    const xml = book.parts.get('customXml/item1.xml')!;
    const escaped = /^<\?xml [^>]*\?>\n<report xmlns="[^"]+">(.*)<\/report>$/s.exec(xml)![1]!;
    const json = escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    expect(json).toBe(Buffer.from(await renderJson(report, lang)).toString('utf8'));
    expect(book.parts.get('xl/_rels/workbook.xml.rels')).toContain('../customXml/item1.xml');
  });
});

test('heads stay in view, are repeated on paper, and filter the rows', async () => {
  const { parts, sheets } = await readBook(await renderXlsx(report, 'en'));
  const tables = tablesIn(outlineOf(report, 'en'));
  for (const [i, { rows, columns }] of tables.entries()) {
    const xml = parts.get(`xl/worksheets/sheet${i + 2}.xml`)!;
    const last = String.fromCharCode(64 + columns.length);
    expect(xml).toContain(`ySplit="${HEAD}" topLeftCell="A${HEAD + 1}" state="frozen"`);
    expect(xml).toContain(`<autoFilter ref="A${HEAD}:${last}${HEAD + rows.length}"/>`);
  }
  const titles = parts.get('xl/workbook.xml')!.match(/_xlnm\.Print_Titles/g);
  expect(titles?.length).toBe(sheets.size - 1);
});

test('the same content makes the same bytes, in any time zone', async () => {
  const first = await renderXlsx(report, 'zh');
  const before = process.env['TZ'];
  process.env['TZ'] = 'America/Caracas';
  try {
    expect(Buffer.compare(first, await renderXlsx(structuredClone(report), 'zh'))).toBe(0);
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
});

describe('of texts made to harm', () => {
  let bytes: Uint8Array;
  let book: BookRead;
  const kept = (text: string) =>
    text.replace(/\r\n?/g, '\n').replaceAll(new RegExp(UNPRINTABLE, 'gu'), '\ufffd');
  beforeAll(async () => {
    bytes = await writeBook(bookOf(harmfulDocument(outlineOf(report, 'en')), report));
    book = await readBook(bytes);
  });

  test('no cell is a formula or an error, and each says its text unchanged', () => {
    for (const [path, xml] of book.parts)
      if (path.startsWith('xl/worksheets')) expect(xml).not.toMatch(/<f[ >/]|t="e"/);
    const rows = [...book.sheets.values()][1]!;
    expect(columnOf(rows, 'A')).toEqual(HARMFUL.map(kept));
    expect(columnOf(rows, 'B')).toEqual(HARMFUL.map(() => -0.25));
    expect(columnOf(rows, 'G')).toEqual(HARMFUL.map(() => '2026-11-23'));
  });

  test('what looks like a formula stays text also when its cell is edited', () => {
    const xml = book.parts.get('xl/worksheets/sheet2.xml')!;
    const styles = book.parts.get('xl/styles.xml')!;
    const textFormat = /numFmtId="(\d+)" formatCode="@"/.exec(styles)![1];
    const formats = [...styles.split('<cellXfs')[1]!.matchAll(/<xf numFmtId="(\d+)"/g)].map(([, id]) => id);
    const rowOf = (name: string) => HEAD + 1 + HARMFUL.indexOf(name);
    const formatAt = (name: string) =>
      formats[Number(new RegExp(`<c r="A${rowOf(name)}"[^>]* s="(\\d+)"`).exec(xml)![1])];
    expect(["=cmd|'/C calc'!A0", '+1', '@SUM(A1)', '＝1+1'].map(formatAt)).toEqual(Array(4).fill(textFormat));
    expect(formatAt('tab\there')).not.toBe(textFormat);
  });

  test('names of sheets are legal, and rows that are left out are told of', () => {
    const [first, second] = [...book.sheets.keys()];
    expect(first).toBe('=1+1');
    expect(second).toBe('=Names of a b');
    expect(said([...book.sheets.values()][1]!.get(2)!.get('A')!)).toMatch(
      `shown ${HARMFUL.length} of 1,000 · `,
    );
  });

  test('its foot holds no code of a header', () => {
    const xml = book.parts.get('xl/worksheets/sheet2.xml')!;
    expect(/<oddFooter>(.*)<\/oddFooter>/.exec(xml)![1]).toBe(
      '&amp;L&amp;&amp;"Arial"&amp;&amp;D -1&amp;R&amp;P / &amp;N',
    );
  });

  test.runIf(office)('LibreOffice shows every text and number as it is', async () => {
    const sheets = await sheetsAsCsv(bytes);
    const rows = parse([...sheets].find(([name]) => name.includes('Names'))![1]) as string[][];
    // a control that XML has to escape, it shows as it is
    expect(rows.slice(HEAD).map(([text]) => text)).toEqual(HARMFUL.map(kept));
    expect(new Set(rows.slice(HEAD).map(([, points]) => points))).toEqual(new Set(['-25%']));
  });
});

test.runIf(office)('LibreOffice reads every number as the content has it', async () => {
  const sheets = await sheetsAsCsv(await renderXlsx(report, 'en'));
  const rows = parse([...sheets].find(([name]) => name === 'Where it comes from')![1]) as string[][];
  const figures = report.contributions.rows.map(({ tier, arrival, risk, contribution }) => [
    tier,
    arrival,
    risk,
    contribution,
  ]);
  const read = rows
    .slice(HEAD)
    .map((row) => row.slice(4).map((text) => Number.parseFloat(text) / (text.endsWith('%') ? 100 : 1)));
  expect(read.length).toBe(figures.length);
  // it writes 15 digits
  for (const [i, row] of figures.entries()) {
    for (const [j, figure] of row.entries()) expect(read[i]![j]).toBeCloseTo(figure, 13);
  }
});

describe('of tables without end', () => {
  const cells = (i: number): Cell[] => [
    { type: 'text', text: `製錬所 ${i}` },
    { type: 'part', value: 1 / (i + 1) },
    { type: 'number', value: i },
    { type: 'date', value: '2026-03-31' },
    { type: 'sources', numbers: [1, 2] },
    ...Array.from({ length: 5 }, (_, k): Cell => ({ type: 'text', text: `own:${i % 977}-${k}` })),
  ];
  const tall = (rows: number): ReportDocument => {
    const columns = cells(0).map((_, i) => ({ id: `c${i}`, title: `C${i}` }));
    const table = {
      type: 'table',
      id: 't',
      title: 'Tall',
      columns,
      rows: Array.from({ length: rows }, (_, i) => cells(i)),
      total: rows,
    } as const;
    return { ...outlineOf(report, 'ja'), sections: [{ id: 's', title: 'S', blocks: [table] }] };
  };

  test('rows beyond the last of a sheet are left out, and the sheet says how many it shows', async () => {
    const { sheets } = await readBook(await writeBook(bookOf(tall(30), report, 20)));
    const rows = sheets.get('Tall')!;
    expect(Math.max(...rows.keys())).toBe(20);
    expect(said(rows.get(2)!.get('A')!)).toMatch('30 件中 17 件を表示');
    expect(JSON.stringify([...[...sheets.values()][0]!.values()].map((row) => [...row]))).toContain(
      '30 件中 17 件を表示',
    );
  });

  test('30,000 rows of ten columns are written in seconds and come back whole', async () => {
    const document = tall(30_000);
    const before = performance.now();
    const bytes = await writeBook(bookOf(document, report));
    expect(performance.now() - before).toBeLessThan(15_000);
    const { sheets } = await readBook(bytes);
    const rows = sheets.get('Tall')!;
    expect(columnOf(rows, 'B')).toEqual(Array.from({ length: 30_000 }, (_, i) => 1 / (i + 1)));
  });
});

test('names of sheets: at most 31 characters, none twice whatever the case, none that Excel keeps', () => {
  const long = 'サプライチェーンにおける製錬業者および精製業者の一覧とそのステータスについて';
  const titles = [
    long,
    long,
    'Sources',
    'SOURCES',
    'sources',
    'History',
    '',
    '///',
    "'quoted'",
    `${'👩🏽‍🏭'.repeat(9)}`,
    'a:b',
  ];
  const names = sheetNames(titles);
  expect(names[0]).toBe(long.slice(0, 31));
  expect(names.slice(2, 7)).toEqual(['Sources', 'SOURCES (2)', 'sources (3)', 'History (2)', '-']);
  expect(names.slice(8)).toEqual(['quoted', '👩🏽‍🏭'.repeat(4), 'a b']);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
  for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
});
