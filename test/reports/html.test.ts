/** The HTML file of a report: in a real browser it reads, prints and asks nobody; whatever the names in it are. */
import type { Browser, Page } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGS, type Lang } from '../../common/words/lang.ts';
import type { Cell, Section, Table } from '../../server/reports/document/document.ts';
import { outlineOf } from '../../server/reports/document/outline.ts';
import { sectionsIn } from '../../server/reports/formats/blocks.ts';
import { cellHtml } from '../../server/reports/formats/html/cells.ts';
import { htmlBytes, renderHtml } from '../../server/reports/formats/html/html.ts';
import { Setting } from '../../server/reports/formats/html/setting.ts';
import type { Report } from '../../server/reports/report.ts';
import { reportWords } from '../../server/reports/words/report-words.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { expectAccessible, violations } from '../support/axe.ts';
import { findChromium, launch } from '../support/browser.ts';
import { HOSTILE } from '../support/hostile.ts';
import { fileOf, reportOf, TIN } from './reports.ts';

let app: TestApp;
let report: Report;
beforeAll(async () => {
  app = await testApp({ demo: true });
  report = await reportOf(app, TIN);
});
afterAll(() => app.close());

const htmlOf = async (of: Report, lang: Lang): Promise<string> =>
  new TextDecoder().decode(await renderHtml(of, lang));

/** Every `<svg>` of a page as text. */
const drawingsOf = (html: string): string[] => [...html.matchAll(/<svg .*?<\/svg>/gs)].map(([svg]) => svg);

/** Markup without its elements, as it reads. */
const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

test('is the same twice, and another in another language', async () => {
  const once = await htmlOf(report, 'ja');
  expect(await htmlOf(await reportOf(app, TIN), 'ja')).toBe(once);
  expect(await htmlOf(report, 'zh')).not.toBe(once);
});

test('carries the report as its JSON file has it', async () => {
  const html = await htmlOf(report, 'en');
  const [, json = ''] = /<script type="application\/json" id="report">([^<]*)<\/script>/.exec(html) ?? [];
  expect(JSON.parse(json)).toEqual(await fileOf(report));
});

describe.each(LANGS)('in %s', (lang) => {
  test('its drawings are well-formed, and say what they show', async () => {
    const drawings = drawingsOf(await htmlOf(report, lang));
    expect(drawings.length).toBeGreaterThanOrEqual(2);
    const names = new Set<string>();
    for (const svg of drawings) {
      const parser = new SaxesParser({ xmlns: true });
      const texts: Record<string, string> = {};
      let inside = '';
      parser.on('opentag', (tag) => {
        inside = tag.name;
        const id = tag.attributes['id']?.value;
        if (id === undefined) return;
        expect(names.has(id), id).toBe(false);
        names.add(id);
      });
      parser.on('text', (text) => {
        texts[inside] = (texts[inside] ?? '') + text;
      });
      parser.write(svg).close();
      expect(texts['title']).toBeTruthy();
      expect(texts['desc']).toMatch(/\d/);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  test('says every cell of the document, in its place', async () => {
    const document = outlineOf(report, lang);
    const html = await htmlOf(report, lang);
    const tables = new Map(
      [...html.matchAll(/<caption id="table-([\w-]+)".*?<tbody>(.*?)<\/tbody>/gs)].map(([, id, body]) => [
        id,
        [...body!.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row]) =>
          [...row!.matchAll(/<(td|th)[^>]*>(.*?)<\/\1>/gs)].map(([, , cell]) => plain(cell!)),
        ),
      ]),
    );
    const words = reportWords(lang);
    const said = (cell: Cell): string => {
      if (cell.type === 'part') return words.fine(cell.value);
      if (cell.type === 'points') return words.points(cell.value);
      if (cell.type === 'number') return words.number(cell.value, cell.digits);
      if (cell.type === 'date') return words.date(cell.value);
      if (cell.type !== 'sources')
        return cell.type === 'blank' ? `[${words.t('doc.blank')}: ${cell.text}]` : cell.text;
      return cell.numbers.map((n) => `[${n}]`).join(' ') || `[${words.t('doc.noSource')}]`;
    };
    let cells = 0;
    for (const { section } of sectionsIn(document.sections))
      for (const block of section.blocks) {
        if (block.type !== 'table') continue;
        expect(tables.has(block.id), block.id).toBe(!block.onlyData);
        if (block.onlyData) continue;
        expect(tables.get(block.id), block.id).toEqual(block.rows.map((row) => row.map(said)));
        cells += block.rows.length * block.columns.length;
      }
    expect(cells).toBeGreaterThan(500);
  });
});

test('every mark leads to a source, and every cited source back to its first mark', async () => {
  const html = await htmlOf(report, 'en');
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const links = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, to]) => to!);
  expect(links.filter((to) => !ids.has(to))).toEqual([]);
  const cited = new Set(links.filter((to) => to.startsWith('source-')));
  expect(cited.size).toBeGreaterThan(20);
  const back = links.filter((to) => to.startsWith('cited-')).map((to) => to.replace('cited', 'source'));
  expect(new Set(back)).toEqual(cited);
  expect([...html.matchAll(/ id="([^"]+)"/g)]).toHaveLength(ids.size);
});

test('a table of more than 5,000 rows is cut, and says so', () => {
  const words = reportWords('en');
  const row: Cell[] = [{ type: 'text', text: 'x' }];
  const rows = Array.from({ length: 5_001 }, () => row);
  const columns = [{ id: 'x', title: 'X' }];
  const table: Table = { type: 'table', id: 'long', title: 'Long', columns, rows, total: 7_000 };
  const sections: Section[] = [{ id: 'long', title: 'Long', blocks: [table] }];
  const page = htmlBytes({ ...outlineOf(report, 'en'), sections }, words, Buffer.from('{}'));
  const html = Buffer.from(page).toString();
  expect(html.match(/<th scope="row">x<\/th>/g)).toHaveLength(5_000);
  expect(html).toContain('shown 5,000 of 7,000');
  const short = { ...sections[0]!, blocks: [{ ...table, mostOnPages: 2 }] };
  const cut = htmlBytes({ ...outlineOf(report, 'en'), sections: [short] }, words, Buffer.from('{}'));
  expect(
    Buffer.from(cut)
      .toString()
      .match(/<th scope="row">x<\/th>/g),
  ).toHaveLength(2);
  expect(Buffer.from(cut).toString()).toContain(
    'shown 2 of 7,000 · all 5,001 in the files of tables and data',
  );
});

test.each(Object.entries(HOSTILE))('a name that is %s stays a name', (_, name) => {
  const words = reportWords('en');
  const setting = new Setting(outlineOf(report, 'en'), words);
  const html = cellHtml({ type: 'text', text: name, lang: '"><script>' }, setting);
  expect(plain(html)).toBe(name);
  const ours = /^<bdi lang="[^"<>]*">|<\/bdi>$|<span class="long">|<\/span>/g;
  expect(html.replace(ours, '')).not.toMatch(/[<>"]/);
});

describe.skipIf(findChromium() === null)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(findChromium()!);
  });
  afterAll(() => browser?.close());

  /** Opens a page from memory; it must ask for nothing and break nothing. */
  async function open<T>(html: string, act: (page: Page) => Promise<T>, width = 1200): Promise<T> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: 'light' });
    try {
      const page = await context.newPage();
      const seen: string[] = [];
      page.on('request', (request) => seen.push(request.url()));
      page.on('pageerror', (error) => seen.push(error.message));
      page.on('console', (message) => seen.push(message.text()));
      await page.setContent(html);
      const result = await act(page);
      expect(seen).toEqual([]);
      return result;
    } finally {
      await context.close();
    }
  }

  /** A kind of each sort: charts and many tables, all buyers, blanks to be filled in. */
  const READ = [
    ['en', { ...TIN, tiers: 3 }],
    ['zh', { kind: 'portfolio', buyer: null, risk: 'conflict', material: 'tin' }],
    ['ja', { kind: 'form-sd', buyer: 'own:corvane', risk: null }],
  ] as const;

  test.each(READ)('axe finds nothing wrong, by day and by night, in %s', async (lang, asked) => {
    await open(await htmlOf(await reportOf(app, asked), lang), async (page) => {
      await expectAccessible(page, lang);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page, 'colour')).toEqual([]);
    });
  });

  test('at 360 px nothing but its tables and charts is scrolled sideways', async () => {
    const wide = await open(
      await htmlOf(report, 'en'),
      (page) =>
        page.evaluate(() => ({
          page: document.documentElement.scrollWidth,
          scrolled: [...document.querySelectorAll('.scroll')].filter(
            (one) => one.scrollWidth > one.clientWidth,
          ).length,
        })),
      360,
    );
    expect(wide.page).toBe(360);
    expect(wide.scrolled).toBeGreaterThan(2);
  });

  test('a phone shows the band and the strip whole', async () => {
    await open(
      await htmlOf(report, 'ja'),
      async (page) => {
        for (const chart of await page.locator('figure:has(.narrow)').all()) {
          const [shown] = await chart.locator('svg:visible').all();
          const { x, width } = (await shown!.boundingBox())!;
          expect(x + width).toBeLessThanOrEqual(360);
          expect(await chart.locator('svg:visible').count()).toBe(1);
        }
        expect(await page.locator('figure:has(.narrow)').count()).toBe(2);
      },
      360,
    );
  });

  test('hostile names run nothing and break nothing', async () => {
    const all = Object.values(HOSTILE);
    const text = JSON.stringify(report).replaceAll(
      /"(Hoshino Industrial|Supplier spend shares|Yukishiro Solder|Qinglan Electronics)"/g,
      () => JSON.stringify(all[Math.floor(all.length / 2)]),
    );
    const names = JSON.stringify(all.join(' ')).slice(1, -1);
    const hostile = JSON.parse(text.replaceAll('Merah Tua Tin Smelter', () => names)) as Report;
    const html = await htmlOf(hostile, 'en');
    await open(html, async (page) => {
      expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
      expect(await page.locator('img, b, script:not(#report)').count()).toBe(0);
      expect(await page.evaluate(() => document.querySelector('main')!.textContent)).toContain(
        HOSTILE['script'],
      );
      expect(JSON.parse((await page.locator('#report').textContent())!)).toEqual(await fileOf(hostile));
    });
  });

  test('prints on A4, heads of tables on every page', async () => {
    await open(await htmlOf(report, 'en'), async (page) => {
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12]/);
      await page.emulateMedia({ media: 'print' });
      const clipped = await page.evaluate(
        () =>
          [...document.querySelectorAll('table, svg')].filter((one) => {
            // what the margins of A4 leave, upright and across
            document.body.style.width = one.closest('.wide') ? '261mm' : '174mm';
            return one.getBoundingClientRect().right > document.body.getBoundingClientRect().right + 1;
          }).length,
      );
      expect(clipped, 'tables and charts wider than the paper').toBe(0);
    });
  });
});
