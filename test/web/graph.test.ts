/** The drawing by tier in a browser: what opens in place, what lights up, and what it says that it leaves out. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findChromium } from '../support/browser.ts';
import { pageWorld } from '../support/page-world.ts';

interface Graph {
  shown: number;
  total: number;
  nodes: { openedAt: string | null; entity: { entityId: string } }[];
  bands: { customerId: string; count: number }[];
}

const chromium = findChromium();
const TIN = '/?space=demo&buyer=own:hoshino&risk=conflict&material=tin';

describe.skipIf(!chromium)('the drawing', () => {
  const { visit, graphql } = pageWorld(chromium!);

  async function upstream(open: readonly string[]): Promise<Graph> {
    const { exposure } = await graphql<{ exposure: { upstream: Graph } }>(
      `{ exposure(buyer: "own:hoshino", question: {risk: "conflict", material: "tin", lens: "responsible-minerals"}) {
        ... on Exposure { upstream(maxNodes: 40, open: ${JSON.stringify(open)}) {
          shown total nodes { openedAt entity { entityId } } bands { customerId count }
        } } } }`,
    );
    return exposure.upstream;
  }

  /** Entities by id with their place on the sheet. */
  const places = (page: Page) =>
    page.$$eval('.tier-graph g.item', (items) =>
      Object.fromEntries(
        items
          .filter((item) => !item.classList.contains('band') && !item.classList.contains('opaque'))
          .map((item) => [(item as SVGElement).dataset['id']!, item.getAttribute('transform')]),
      ),
    );
  const foot = (page: Page) => page.locator('.graph-foot p').first().textContent();
  const drawn = (page: Page) => page.waitForSelector('.tier-graph g.item');

  it('opens a band in place: exactly what the service left out there comes, and nothing else moves', async () => {
    await visit(TIN, async (page) => {
      await drawn(page);
      const before = await places(page);
      const alone = (await upstream([])).bands.find(({ customerId }) => customerId === 'own:hoshino')!;
      const band = page.locator('g.item.band[data-id="band:own:hoshino"]');
      await band.focus();
      await page.keyboard.press('Enter');
      const opened = await upstream(['own:hoshino']);
      const came = opened.nodes.filter(({ openedAt }) => openedAt === 'own:hoshino');
      expect(came).toHaveLength(alone.count);
      for (const { entity } of came) await page.waitForSelector(`g.item[data-id="${entity.entityId}"]`);
      const after = await places(page);
      expect(Object.keys(after)).toHaveLength(Object.keys(before).length + came.length);
      expect(after).toMatchObject(before);
      expect(await foot(page)).toContain(`Shown ${opened.shown} of ${opened.total} entities`);
      // the band is where it was, has the focus, and folds what it opened
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-id'))).toBe(
        'band:own:hoshino',
      );
      expect(await band.getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('Enter');
      await expect.poll(() => places(page), { timeout: 10_000 }).toEqual(before);
    });
  });

  it('lights the whole way to what is focused, with its arithmetic', async () => {
    await visit(TIN, async (page) => {
      await drawn(page);
      await page.locator('.tier-graph g.item.risky:not(.band)').first().focus();
      await page.waitForSelector('.tie.best.lit');
      const sum = (await page.locator('.arithmetic-sum b').textContent())!;
      const [product, result] = sum.split(' = ');
      const factors = [...product!.matchAll(/\(1 − ([\d.]+)\)|([\d.]+)/g)].map(([, passing, share]) =>
        passing ? 1 - Number(passing) : Number(share),
      );
      const value = factors.reduce((all, one) => all * one, 1);
      expect(Math.abs(value * 100 - Number.parseFloat(result!))).toBeLessThan(0.6);
      const steps = await page.locator('.arithmetic-way bdi').count();
      expect(await page.locator('.tie.best').count()).toBe(steps - 1);
    });
  });

  it('zooms by keys: plus, minus, 0 and f', async () => {
    await visit(TIN, async (page) => {
      await drawn(page);
      const width = () => page.$eval('.tier-graph .canvas', (sheet) => Number(sheet.getAttribute('width')));
      await page.locator('.tier-graph g.item[tabindex="0"]').focus();
      await page.keyboard.press('0');
      const own = await width();
      await page.keyboard.press('+');
      expect((await width()) / own).toBeCloseTo(1.3, 5);
      await page.keyboard.press('-');
      expect(await width()).toBeCloseTo(own, 3);
      await page.keyboard.press('f');
      const room = await page.$eval('.tier-graph', (box) => box.clientWidth);
      expect(await width()).toBeLessThanOrEqual(room + 1);
    });
  });

  it('draws the part that is not traced as hatched ends that add up to what the strip says', async () => {
    await visit(TIN, async (page) => {
      await drawn(page);
      const ends = await page.locator('g.item.opaque .note').allTextContents();
      const sum = ends.reduce((all, text) => all + Number.parseFloat(text), 0);
      const { exposure } = await graphql<{ exposure: { upstream: { nodes: { opaque: number }[] } } }>(
        `{ exposure(buyer: "own:hoshino", question: {risk: "conflict", material: "tin", lens: "responsible-minerals"}) {
          ... on Exposure { upstream(maxNodes: 40) { nodes { opaque } } } } }`,
      );
      const opaque = exposure.upstream.nodes.reduce((all, node) => all + node.opaque, 0);
      expect(Math.abs(sum - opaque * 100)).toBeLessThan(1);
    });
  });
});
