import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGS } from '../../common/words/lang.ts';
import { findChromium, launch, watch } from '../support/browser.ts';
import { openGallery } from '../support/gallery.ts';

const web = join(import.meta.dirname, '../../web');
const files = (folder: string) =>
  readdirSync(join(web, folder))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3))
    .sort();

it('every chart has states in the gallery', () => {
  expect(files('gallery/states')).toEqual(files('charts'));
});

const chromium = findChromium();

describe.skipIf(!chromium)('the gallery', () => {
  let browser: Browser;

  beforeAll(async () => {
    await build({ configFile: join(web, 'gallery/vite.config.ts'), logLevel: 'warn' });
    browser = await launch(chromium!);
  });
  afterAll(() => browser?.close());

  it.each(LANGS)('draws every state of every chart whole, in %s', async (lang) => {
    const page = await openGallery(browser, `?lang=${lang}`);
    const errors = watch(page, page.url());
    const { drawn, broken } = await page.evaluate(() => {
      const figures = [...document.querySelectorAll<HTMLElement>('figure')];
      const told = (figure: HTMLElement) => `${figure.dataset['chart']}: ${figure.dataset['state']}`;
      const wrong = (figure: HTMLElement): string[] => {
        const elements = [...figure.querySelectorAll('*')];
        const attributes = elements.flatMap((element) =>
          [...element.attributes]
            // a name or a sentence may hold such a word
            .filter(({ name }) => !/^(aria-label|data-id|data-tie|title)$/.test(name))
            .filter(({ value }) => /NaN|undefined|Infinity|\[object/.test(value))
            .map(({ name, value }) => `${element.localName} ${name}="${value}"`),
        );
        const room = [...figure.querySelectorAll('.room *')];
        // drawn as shapes, or as backgrounds of an element or of what stands before and after it
        const isDrawn = room.some(
          (element) =>
            element instanceof SVGGeometryElement ||
            ['', '::before', '::after'].some((part) => {
              const { backgroundImage } = getComputedStyle(element, part || null);
              return backgroundImage !== 'none';
            }),
        );
        const empty = isDrawn ? [] : ['nothing is drawn'];
        return [...attributes, ...empty, ...(figure.dataset['error'] ? [figure.dataset['error']] : [])];
      };
      return {
        drawn: [...new Set(figures.map((figure) => figure.dataset['chart']))].sort(),
        broken: figures.flatMap((figure) => wrong(figure).map((fault) => `${told(figure)}: ${fault}`)),
      };
    });
    await page.context().close();
    expect(broken).toEqual([]);
    expect(drawn).toEqual(files('charts'));
    expect(errors).toEqual([]);
  });

  it('runs none of the markup that names hold, and tells states of a chart apart', async () => {
    const page = await openGallery(browser, '');
    expect(await page.locator('figure img').count()).toBe(0);
    const names = await page
      .locator('figure')
      .evaluateAll((all) =>
        all.map((one) => `${one.getAttribute('data-chart')} ${one.getAttribute('data-state')}`),
      );
    await page.context().close();
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(40);
  });
});
