/** Where the colours of the system are set, what is told by hue is still told: marks differ by fill, stroke, dash or hatch. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findChromium } from '../support/browser.ts';
import { pageWorld } from '../support/page-world.ts';

const TIN = '/?space=demo&buyer=own:hoshino&risk=conflict&material=tin';
const chromium = findChromium();

/** How marks are painted: every property that tells one from another. */
function painted(page: Page, selectors: readonly string[]): Promise<Record<string, string>> {
  return page.evaluate((all) => {
    const looks = all.map((selector) => {
      const element = document.querySelector(selector);
      if (!element) throw new Error(`nothing is ${selector}`);
      const style = getComputedStyle(element);
      const { fill, fillOpacity, stroke, strokeWidth, strokeDasharray, opacity, backgroundImage } = style;
      const of = [fill, fillOpacity, stroke, strokeWidth, strokeDasharray, opacity, backgroundImage];
      return [selector, [...of, style.backgroundColor].join(' | ')];
    });
    return Object.fromEntries(looks);
  }, selectors);
}

describe.skipIf(!chromium)('in the colours of the system', () => {
  const world = pageWorld(chromium!);
  const scheme = { forcedColors: 'active', colorScheme: 'dark' } as const;

  /** No two of the marks look alike, and none is the colour of what it lies on and nothing else. */
  async function differ(page: Page, selectors: readonly string[]): Promise<void> {
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    for (const selector of selectors) await page.locator(selector).first().waitFor({ state: 'attached' });
    const looks = await painted(page, selectors);
    expect(new Set(Object.values(looks)).size, JSON.stringify(looks, null, 1)).toBe(selectors.length);
  }

  it('the parts of the exposure band and of the mass strip differ', async () => {
    await world.visit(
      TIN,
      async (page) => {
        const band = ['.axis', '.range', '.likely', '.expected'].map(
          (part) => `.figures .exposure-band ${part}`,
        );
        await differ(page, band);
        await differ(page, ['.mass-strip .hit', '.mass-strip .clean', '.mass-strip .opaque']);
        expect((await painted(page, ['.mass-strip .opaque']))['.mass-strip .opaque']).toContain('url(');
      },
      scheme,
    );
  });

  it('links of the drawing differ by basis, and risk by a sign', async () => {
    await world.visit(
      TIN,
      async (page) => {
        await page.locator('.tier-graph g.item').first().waitFor();
        const dashes = await page
          .locator('.tier-graph [data-tie] .line')
          .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).strokeDasharray));
        expect(new Set(dashes).size).toBeGreaterThanOrEqual(3);
        expect(await page.locator('.tier-graph .item .sign').count()).toBeGreaterThan(3);
        expect(await page.locator('.tier-graph .item .hatch').count()).toBeGreaterThan(0);
      },
      scheme,
    );
  });

  it('areas that count, marks and land differ on the map', async () => {
    await world.visit(
      `${TIN}&view=map`,
      async (page) => {
        await page.locator('.map-view .area').first().waitFor();
        await differ(page, [
          '.world-map .land path',
          '.world-map .areas .area',
          '.spot .disc',
          '.spot .part',
        ]);
        const land = (await painted(page, ['.world-map .land path']))['.world-map .land path']!.split(
          ' | ',
        )[0];
        const fills = await page
          .locator('.area:not(.below)')
          .evaluateAll((areas) => areas.map((area) => getComputedStyle(area).fill));
        expect(fills).not.toContain(land);
      },
      scheme,
    );
  });

  it('the bands in the cells of the portfolio are painted, in colours that differ from the page', async () => {
    await world.visit(
      '/?space=demo&screen=portfolio',
      async (page) => {
        await page.locator('.portfolio-box b').first().waitFor();
        const kinds = await page.locator('.cell > i').evaluateAll((marks) =>
          marks.map((mark) => {
            const { backgroundColor, backgroundImage } = getComputedStyle(mark);
            return `${backgroundColor} ${backgroundImage}`;
          }),
        );
        const canvas = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        expect(kinds.length).toBeGreaterThan(20);
        expect(kinds.filter((kind) => kind === `${canvas} none`)).toEqual([]);
        expect(kinds.filter((kind) => kind === 'rgba(0, 0, 0, 0) none')).toEqual([]);
      },
      scheme,
    );
  });
});
