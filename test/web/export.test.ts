import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { formats } from '../../common/words/format.ts';
import { en } from '../../web/i18n/en/messages.ts';
import { findChromium } from '../support/browser.ts';
import { pageWorld } from '../support/page-world.ts';
import { differing } from '../support/pixels.ts';

const chromium = findChromium();
/** Wide and high enough for the drawing to be shown whole, at its own size. */
const WHOLE: BrowserContextOptions = { viewport: { width: 2000, height: 2600 } };
/** Both times stated, so that two files of one question are the same. */
const TIN =
  '/?space=demo&buyer=own:hoshino&risk=conflict&material=tin&asOf=2026-11-01&knownAt=2026-11-20T00:00:00.000Z';

interface Row {
  tier: number;
  arrival: number;
  risk: number;
  contribution: number;
  entity: { entityId: string; name: string };
}

interface Tag {
  name: string;
  attributes: Record<string, string>;
}

/** The elements and the text of a document; throws where it is not well-formed. */
function read(svg: string): { tags: Tag[]; text: string } {
  const tags: Tag[] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => tags.push({ name, attributes }));
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(svg).close();
  return { tags, text };
}

async function taken(page: Page, label: string): Promise<{ name: string; file: Buffer }> {
  const button = page.locator('.view-take button', { hasText: label });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), file: readFileSync(await download.path()) };
}

/** Moves a drawing by less than a pixel, so that its edges fall where they fall in a file. */
async function onWholePixels(drawing: Locator): Promise<void> {
  await drawing.evaluate((element) => {
    const { x, y } = element.getBoundingClientRect();
    const [by, down] = [Math.round(x) - x, Math.round(y) - y];
    (element as SVGSVGElement).style.translate = `${by}px ${down}px`;
  });
}

describe.skipIf(!chromium)('taking away', () => {
  const world = pageWorld(chromium!);
  const { visit, graphql } = world;
  const drawn = (page: Page) => page.waitForSelector('.tier-graph g.item');
  const settled = (page: Page) => page.waitForSelector('main[aria-busy=false] .answer');

  it('an SVG stands alone: well-formed, no class, no outside, with the question and what it rests on as text', async () => {
    const { name, svg, names } = await visit(
      TIN,
      async (page) => {
        await drawn(page);
        const names = await page.locator('.tier-graph .item:not(.band) .name').allTextContents();
        const { name, file } = await taken(page, 'SVG');
        await expect.poll(() => page.locator('.take-away-said').textContent()).toContain(name);
        return { name, svg: file.toString('utf8'), names };
      },
      WHOLE,
    );
    expect(name).toBe('orepath-Hoshino-Industrial-Graph-2026-11-01.svg');
    const { tags, text } = read(svg);
    const attributes = tags.flatMap((tag) => Object.entries(tag.attributes));
    expect(
      attributes.filter(([key]) => /^(class|style|role|tabindex|on.*|data-.*|aria-.*)$/.test(key)),
    ).toEqual([]);
    expect(attributes.filter(([, value]) => /var\(|color-mix|light-dark|color\(|NaN/.test(value))).toEqual(
      [],
    );
    expect(attributes.filter(([key]) => key.endsWith('href'))).toEqual([]);
    expect(tags.filter((tag) => /^(script|style|image|foreignObject|use)$/.test(tag.name))).toEqual([]);
    // what is referred to is there, once
    const ids = attributes.filter(([key]) => key === 'id').map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const used = attributes.flatMap(([, value]) => /url\(#([^)]+)\)/.exec(value)?.[1] ?? []);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);

    const { snapshot } = await graphql<{ snapshot: { id: string } }>('{ snapshot { id } }');
    const told = [
      'the tin that Hoshino Industrial buys met conflict',
      'as of 1 Nov 2026',
      'known at 20 Nov 2026 00:00 UTC',
      `snapshot ${snapshot.id}`,
      'Shown 40 of',
      en['page.fictional'],
      en['legend.stub'],
      'buyer=own:hoshino&risk=conflict',
    ];
    for (const part of [...told, ...names]) expect(text).toContain(part);
  });

  it('a map stands alone too, with what its shades and rings mean and whose lists it shows', async () => {
    await visit(`${TIN}&view=map`, async (page) => {
      await page.waitForSelector('.map-box svg');
      await expect.poll(() => page.locator('.legend > li').count()).toBeGreaterThan(2);
      const meanings = await page.locator('#view .legend > li').allTextContents();
      const lists = await page.locator('#view .map-lists > p').allTextContents();
      const { tags, text } = read((await taken(page, 'SVG')).file.toString('utf8'));
      const names = new Set(tags.flatMap((tag) => Object.keys(tag.attributes)));
      expect([...names].filter((name) => /^(class|style|data-.*|aria-.*|.*href)$/.test(name))).toEqual([]);
      // lines are broken where they are too long
      const bare = (words: string) => words.replace(/\s/g, '');
      for (const words of [...meanings, ...lists]) expect(bare(text)).toContain(bare(words));
      expect(tags.filter((tag) => tag.name === 'path').length).toBeGreaterThan(150);
    });
  });

  it('looks away from the page as on it, and light from a dark page', async () => {
    const light = await visit(
      TIN,
      async (page) => {
        await drawn(page);
        const canvas = page.locator('.tier-graph .canvas');
        await onWholePixels(canvas);
        const shown = await canvas.screenshot({ animations: 'disabled' });
        const svg = (await taken(page, 'SVG')).file.toString('utf8');
        return { shown, svg };
      },
      WHOLE,
    );
    const dark = await visit(
      TIN,
      async (page) => {
        await drawn(page);
        return (await taken(page, 'SVG')).file.toString('utf8');
      },
      { ...WHOLE, colorScheme: 'dark' },
    );
    // said of the whole: what differs would be two pages of text
    expect(dark === light.svg).toBe(true);

    const context = await world.context(WHOLE);
    const page = await context.newPage();
    const alone = async (svg: string) => {
      await page.setContent(`<!doctype html><body style="margin:0">${svg.replace(/^<\?xml[^>]*>\n/, '')}`);
      const clip = await page.evaluate(() => {
        const inner = document.querySelectorAll('body > svg > svg')[1] as SVGSVGElement;
        const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) =>
          Number(inner.getAttribute(name)),
        );
        return { x: x!, y: y!, width: width!, height: height! };
      });
      return page.screenshot({ clip });
    };
    const same = await differing(page, light.shown, await alone(light.svg));
    // the measure sees what is lost: without its strokes it is another drawing
    const bare = await differing(page, light.shown, await alone(light.svg.replace(/ stroke="[^"]*"/g, '')));
    await context.close();
    expect(same).toBeLessThan(0.005);
    expect(bare).toBeGreaterThan(0.02);
  });

  it('a PNG has twice the size of the SVG and is not empty', async () => {
    await visit(TIN, async (page) => {
      await drawn(page);
      const { file: svg } = await taken(page, 'SVG');
      const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg.toString('utf8'))!.map(Number);
      const { name, file } = await taken(page, 'PNG');
      expect(name).toMatch(/\.png$/);
      expect(file.subarray(1, 4).toString()).toBe('PNG');
      expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([width! * 2, height! * 2]);
      expect(file.length).toBeGreaterThan(50_000);
    });
  });

  it('a CSV holds every row that the service answers, in full, and what was asked', async () => {
    const { exposure } = await graphql<{ exposure: { contributions: { nodes: Row[] } } }>(
      `{ exposure(buyer: "own:hoshino", question: {
        risk: "conflict", material: "tin", at: { asOf: "2026-11-01", knownAt: "2026-11-20T00:00:00.000Z" }
      }) { ... on Exposure { contributions(first: 100) {
        nodes { tier arrival risk contribution entity { entityId name } }
      } } } }`,
    );
    const { nodes } = exposure.contributions;
    await visit(`${TIN}&view=table`, async (page) => {
      await settled(page);
      const { file } = await taken(page, 'CSV');
      expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const records = parse(file, { bom: true }) as string[][];
      const [head, ...rest] = records;
      const end = rest.findIndex((record) => record.every((cell) => cell === ''));
      const at = (name: string) => head!.indexOf(name);
      const rows = rest.slice(0, end).map((record) => ({
        id: record[at('entity id')],
        name: record[at('entity')],
        figures: ['tier', 'arrival', 'risk', 'contribution'].map((name) => Number(record[at(name)])),
      }));
      expect(nodes.length).toBeGreaterThan(3);
      expect(rows).toEqual(
        nodes.map(({ entity, tier, arrival, risk, contribution }) => ({
          id: entity.entityId,
          name: entity.name,
          figures: [tier, arrival, risk, contribution],
        })),
      );
      const about = new Map(rest.slice(end + 1).map(([label, value]) => [label, value]));
      expect(about.get(en['ask.asOf'])).toBe('2026-11-01');
      expect(about.get(en['ask.knownAt'])).toBe('2026-11-20T00:00:00.000Z');
      expect(about.get(en['takeAway.address'])).toContain('buyer=own:hoshino');
    });
  });

  it('paths come as steps whose product is what the path adds', async () => {
    await visit(`${TIN}&view=paths`, async (page) => {
      await settled(page);
      const records = parse((await taken(page, 'CSV')).file, { bom: true }) as string[][];
      const at = (name: string) => records[0]!.indexOf(name);
      const steps = records.slice(
        1,
        records.findIndex((record) => record.every((cell) => cell === '')),
      );
      const first = steps.filter((step) => step[at('path')] === '1');
      const shown = await page.locator('.paths > li').first().locator('.path-entity a').allTextContents();
      const names = [first[0]![at('customer')], ...first.map((step) => step[at('supplier')])];
      expect(names).toEqual(shown);
      const product = first.reduce((all, step) => all * Number(step[at('share')]), 1);
      expect(Number(first[0]![at('path contribution')])).toBeLessThanOrEqual(product + 1e-12);
      const { percent } = formats('en');
      expect(await page.locator('.paths .path-share').first().textContent()).toBe(
        percent(Number(first[0]![at('path contribution')])),
      );
    });
  });

  it('a link asks the same at the same two times, and says when the data is another', async () => {
    const link = await visit('/?space=demo&buyer=own:hoshino&risk=conflict&material=tin', async (page) => {
      await settled(page);
      const figure = await page.locator('.answer .figure').textContent();
      await page.locator('.view-take').getByRole('button', { name: en['takeAway.linkWord'] }).press('Enter');
      await expect.poll(() => page.locator('.take-away-said').textContent()).toContain('Link copied');
      return { figure, search: new URL(await page.evaluate(() => navigator.clipboard.readText())).search };
    });
    const words = new URLSearchParams(link.search);
    expect(words.get('asOf')).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(Date.parse(words.get('knownAt')!)).toBeGreaterThan(0);
    await visit(`/${link.search}`, async (page) => {
      await settled(page);
      expect(await page.locator('.answer .figure').textContent()).toBe(link.figure);
      expect(await page.locator('.moved').count()).toBe(0);
    });
    words.set('snapshot', 'snap:of-another-day');
    await visit(`/?${words}`, async (page) => {
      const notice = page.locator('.moved');
      await notice.waitFor();
      expect(await notice.textContent()).toContain('snap:of-another-d');
      await notice.getByText(en['moved.now']).click();
      await notice.waitFor({ state: 'detached' });
      await expect.poll(() => new URL(page.url()).searchParams.get('knownAt')).toBeNull();
    });
  });

  it('what fails says so, and the next try works', async () => {
    await visit(`${TIN}&view=table`, async (page) => {
      await settled(page);
      await page.evaluate(() => {
        const fetched = window.fetch;
        // what is still on its way for the screen is let through
        window.fetch = (input, init) => {
          if (!String(init?.body).includes('query Contributions')) return fetched(input, init);
          window.fetch = fetched;
          return Promise.reject(new TypeError('gone'));
        };
      });
      await page.locator('.view-take button', { hasText: 'CSV' }).click();
      await expect
        .poll(() => page.locator('.take-away-said').textContent())
        .toContain(en['failure.UNREACHABLE']);
      expect((await taken(page, 'CSV')).name).toMatch(/\.csv$/);
    });
  });

  it('paper shows the question, the view and what it rests on, on white, and nothing that acts', async () => {
    await visit(
      `${TIN}&theme=dark&lang=zh`,
      async (page) => {
        await drawn(page);
        await page.emulateMedia({ media: 'print' });
        // the width of A4 within its margins
        await page.setViewportSize({ width: 688, height: 1000 });
        const head = await page.locator('.print-head').textContent();
        expect(head).toContain('Hoshino Industrial 采购的锡中，有多少在上游接触过冲突');
        expect(head).toContain('buyer=own:hoshino');
        const { sheet, wide } = await page.evaluate(() => ({
          sheet: getComputedStyle(document.documentElement).backgroundColor,
          wide: document.documentElement.scrollWidth - innerWidth,
        }));
        expect([sheet, wide]).toEqual(['rgb(255, 255, 255)', 0]);
        const acting = page.locator(
          'button:visible:not(.explained, [role=tab]), input:visible, select:visible',
        );
        expect(await acting.evaluateAll((all) => all.map((one) => one.outerHTML))).toEqual([]);
        const svg = (await page.locator('.tier-graph .canvas').boundingBox())!;
        expect(svg.width).toBeLessThanOrEqual(688);
        for (const part of [
          '.figures .exposure-band',
          '.mass-strip',
          '.tier-graph .canvas',
          '.legend',
          '.reasons',
        ]) {
          expect(await page.locator(part).first().isVisible(), part).toBe(true);
        }
      },
      { colorScheme: 'dark' },
    );
  });
});
