/** Names that are made to break a page are shown as text, laid out whole, on every screen. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { SCREEN_IDS } from '../../web/screens.ts';
import { VIEWS } from '../../web/state.ts';
import { findChromium } from '../support/browser.ts';
import { HOSTILE, hostileTables } from '../support/hostile.ts';
import { pageWorld } from '../support/page-world.ts';
import { overflow } from '../support/shown-words.ts';
import { writeFolder } from '../support/tables.ts';

const ASKED = '/?space=hostile&buyer=own:markup&risk=conflict&material=tin';
const WIDTHS = [1440, 390];
const chromium = findChromium();

/** Texts that are cut off where nothing says how they go on. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { overflowX, clipPath, visibility } = getComputedStyle(element);
        const hides = overflowX === 'hidden' || overflowX === 'clip';
        const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
        const isRead = clipPath === 'none' && visibility === 'visible' && element.offsetParent !== null;
        return hides && hasText && isRead && element.scrollWidth > element.clientWidth + 1;
      })
      .filter((element) => !element.closest('[title], [aria-hidden="true"], select, .visually-hidden'))
      .map((element) => `${element.className}: ${element.textContent?.slice(0, 60)}`),
  );
}

/** Labels of the drawing that lie on each other. */
function onEachOther(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const labels = [...document.querySelectorAll('.tier-graph .items text')].map((text) => ({
      item: text.closest('.item'),
      words: text.textContent ?? '',
      box: text.getBoundingClientRect(),
    }));
    const found: string[] = [];
    labels.forEach((one, i) => {
      for (const other of labels.slice(i + 1)) {
        const [a, b] = [one.box, other.box];
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (one.item !== other.item && across > 2 && down > 3) found.push(`${one.words} | ${other.words}`);
      }
    });
    return found;
  });
}

describe.skipIf(!chromium)('names made to break a page', () => {
  const world = pageWorld(chromium!);
  beforeAll(async () => {
    const folder = await writeFolder(
      `${process.env['TMPDIR'] ?? '/tmp'}/orepath-hostile-${process.pid}`,
      hostileTables(),
    );
    const { exit, err } = await world.run('import', folder, '--space', 'hostile');
    expect(exit, err).toBe(0);
  });

  const settled = (page: Page) =>
    page.waitForFunction(() => !document.querySelector('[aria-busy=true], .quiet, .stale'));

  async function holds(page: Page, where: string): Promise<void> {
    await settled(page);
    expect(await page.evaluate(() => 'harmed' in window), `${where}: nothing is executed`).toBe(false);
    expect(await page.locator('img, body script').count(), `${where}: no markup from names`).toBe(0);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflow(page), `${where} at ${width}`).toBeLessThanOrEqual(0);
      expect(await cutOff(page), `${where} at ${width}`).toEqual([]);
    }
  }

  it.each(VIEWS)('are text in the view %s', async (view) => {
    await world.visit(`${ASKED}&view=${view}&select=own:long`, async (page) => {
      await page.locator('.panel h2').waitFor();
      await holds(page, view);
      expect(await page.locator('.panel h2').textContent()).toBe(HOSTILE['long']);
      expect(await onEachOther(page)).toEqual([]);
    });
  });

  it.each(SCREEN_IDS)('are text on the screen %s', async (screen) => {
    await world.visit(`${ASKED}&screen=${screen}`, async (page) => {
      await page.locator('main h1').waitFor();
      await holds(page, screen);
    });
  });

  it('come as they are in lists and choices, but for marks that turn what stands beside them', async () => {
    await world.visit(`${ASKED}&view=table`, async (page) => {
      await page.locator('.word-buyer input').fill('');
      const listed = page.locator('.word-buyer [role=option] span');
      await listed.first().waitFor();
      const names = Object.keys(HOSTILE).map(given);
      for (const name of await listed.allTextContents()) expect(names).toContain(name);
    });
  });

  /** As the service gives them: without the marks that turn what stands beside them. */
  const given = (id: string) => HOSTILE[id]!.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');

  async function taken(page: Page, kind: string): Promise<{ name: string; file: string }> {
    const button = page.locator('.view-take').getByRole('button', { name: kind, exact: true });
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    return { name: download.suggestedFilename(), file: readFileSync(await download.path(), 'utf8') };
  }

  it.each(['graph', 'map'])('are text in the SVG of the %s, which stays well-formed', async (view) => {
    await world.visit(`${ASKED}&view=${view}`, async (page) => {
      await page.locator('.view-take').waitFor();
      await settled(page);
      const { name, file } = await taken(page, 'SVG');
      expect(name).not.toMatch(/[<>:"/\\|?*\s]/);
      const tags = new Set<string>();
      const attributes = new Set<string>();
      let text = '';
      const parser = new SaxesParser();
      parser.on('opentag', (tag) => {
        tags.add(tag.name);
        for (const key of Object.keys(tag.attributes)) attributes.add(key);
      });
      parser.on('text', (part) => {
        text += part;
      });
      parser.on('error', (error) => {
        throw error;
      });
      parser.write(file).close();
      expect([...tags].filter((tag) => /^(img|script|b|image|foreignObject)$/.test(tag))).toEqual([]);
      expect([...attributes].filter((key) => /^on/.test(key))).toEqual([]);
      // lines are broken where they are too long
      const bare = (words: string) => words.replace(/\s/g, '');
      expect(bare(text)).toContain(bare(given('markup')));
      expect(text).not.toMatch(/[\u202a-\u202e]/);
    });
  });

  it('are cells of a CSV as they are, and none of them a formula', async () => {
    await world.visit(`${ASKED}&view=paths`, async (page) => {
      await page.locator('.paths > li').first().waitFor();
      await settled(page);
      const { file } = await taken(page, 'CSV');
      const [head = [], ...rows] = parse(file, { bom: true }) as string[][];
      const steps = rows.slice(
        0,
        rows.findIndex((row) => row.every((cell) => cell === '')),
      );
      const at = (column: string) => head.indexOf(column);
      const called = new Map(steps.map((step) => [step[at('supplier id')], step[at('supplier')]]));
      const ids = Object.keys(HOSTILE).filter((id) => called.has(`own:${id}`));
      expect(ids.length).toBeGreaterThan(4);
      for (const id of ids) {
        const guard = id === 'formula' ? "'" : '';
        expect(called.get(`own:${id}`)).toBe(guard + given(id));
      }
      for (const row of rows) for (const cell of row) expect(cell).not.toMatch(/^[=+@\t\r]/);
    });
  });

  it('leave the sentence round them in order', async () => {
    await world.visit('/?space=hostile&buyer=own:alone&risk=conflict', async (page) => {
      const sentence = page.locator('.failure p').first();
      await sentence.waitFor();
      const [name, rest] = await sentence.evaluate((element, arabic) => {
        const text = element.firstChild as Text;
        const at = text.data.indexOf(arabic);
        const left = (from: number, to: number) => {
          const range = document.createRange();
          range.setStart(text, from);
          range.setEnd(text, to);
          return range.getBoundingClientRect().left;
        };
        return [left(at, at + arabic.length), left(at + arabic.length + 2, at + arabic.length + 6)];
      }, HOSTILE['arabic']!);
      expect(rest).toBeGreaterThan(name!);
    });
  });
});
