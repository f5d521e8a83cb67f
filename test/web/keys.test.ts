/** The list of keys and the handlers of the page: what is listed is handled, and what is handled is listed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { en, type Key } from '../../web/i18n/en/messages.ts';
import { KEY_GROUPS } from '../../web/views/help/key-list.ts';
import { findChromium } from '../support/browser.ts';
import { pageWorld } from '../support/page-world.ts';

const WEB = join(import.meta.dirname, '../../web');
const TIN = '/?space=demo&buyer=own:hoshino&risk=conflict&material=tin';
const chromium = findChromium();
const LINES = KEY_GROUPS.flatMap(({ lines }) => lines);

/** Sources that hear keys, and the lines that tell of them. */
const TOLD: readonly { files: readonly string[]; by: readonly Key[] }[] = [
  { files: ['ui/help-button.tsx'], by: ['keys.map'] },
  { files: ['ui/combobox.tsx', 'ui/header.tsx'], by: ['keys.search', 'keys.options', 'keys.escape'] },
  { files: ['ui/screen-nav.tsx'], by: ['keys.escape'] },
  { files: ['views/help/tour.tsx'], by: ['keys.escape'] },
  { files: ['views/question/view-tabs.tsx'], by: ['keys.tabs'] },
  { files: ['views/whatif/ways.tsx'], by: ['keys.tabs'] },
  {
    files: ['views/portfolio/grid.tsx', 'views/portfolio/grid-keys.ts'],
    by: ['keys.cells', 'keys.rowEnds', 'keys.tableEnds', 'keys.screenful', 'keys.openCell'],
  },
  {
    files: ['charts/graph/input.ts', 'charts/graph/move.ts'],
    by: [
      ...(['keys.siblings', 'keys.path', 'keys.ends', 'keys.select'] as const),
      ...(['keys.zoom', 'keys.ownSize', 'keys.fit'] as const),
    ],
  },
  {
    files: ['charts/world-map.ts', 'charts/map/roving.ts'],
    by: ['keys.marks', 'keys.markEnds', 'keys.openMark', 'keys.zoomMap', 'keys.fitMap'],
  },
  { files: ['views/whatif/use-undo-keys.ts'], by: ['keys.undoChange', 'keys.redoChange'] },
  { files: ['views/whatif/use-drag-out.ts'], by: ['keys.letGo'] },
  { files: ['views/questions/question-form.tsx'], by: ['keys.saveNote'] },
  {
    files: ['views/matches/match-list.tsx', 'views/matches/keys.ts'],
    by: ['keys.pairs', 'keys.same', 'keys.different', 'keys.later', 'keys.undo'],
  },
];

/** Hears whatever key it is given. */
const GIVEN = 'ui/use-shortcut.ts';
const HEARS = /onKeyDown|useShortcut\(|addEventListener\('keydown'/;
const NAMES = /\b(Arrow(?:Up|Down|Left|Right)|Home|End|Page(?:Up|Down)|Enter|Escape|Delete|Backspace)\b/g;
/** One character as a string, where a key may be meant; a blank joins words, unless a key is held against it. */
const CHARACTERS =
  /key === '( )'|(?:key === |\[|, |[{]\s|: |useShortcut\(|shortcut=|case )['"]([a-z0-9/?+-])['"]/g;
const MODIFIERS = ['Control', 'Shift'];

const text = (file: string) =>
  readFileSync(join(WEB, file), 'utf8').replace(/^\s*(\*|\/\*|\/\/).*$|^import .*$/gm, '');

function heard(file: string): string[] {
  const source = text(file);
  const names = [...source.matchAll(NAMES)].map(([, name]) => name!);
  const characters = [...source.matchAll(CHARACTERS)].map(([, blank, one]) => (blank ? 'Space' : one!));
  return [...names, ...characters];
}

const keysOf = (does: Key) => LINES.filter((line) => line.does === does).flatMap(({ keys }) => keys.flat());
const sorted = (keys: Iterable<string>) => [...new Set(keys)].sort();

describe('the list of keys', () => {
  it('tells of every source that hears keys', () => {
    const hearing = (readdirSync(WEB, { recursive: true }) as string[])
      .filter((file) => /\.tsx?$/.test(file))
      .filter((file) => HEARS.test(text(file)));
    expect(hearing.length).toBeGreaterThan(8);
    const told = TOLD.flatMap(({ files }) => files);
    expect(hearing.filter((file) => file !== GIVEN && !told.includes(file))).toEqual([]);
  });

  it.each(TOLD)('has the keys that $files hear, and no others', ({ files, by }) => {
    const listed = by.flatMap(keysOf).filter((key) => !MODIFIERS.includes(key));
    expect(sorted(files.flatMap(heard))).toEqual(sorted(listed));
  });

  it('has no line that nothing hears', () => {
    const told = TOLD.flatMap(({ by }) => by);
    expect(LINES.map(({ does }) => does).filter((does) => !told.includes(does))).toEqual([]);
  });
});

describe.skipIf(!chromium)('keys in a browser do what the list says', () => {
  const { visit } = pageWorld(chromium!);
  const name = (page: Page) =>
    page.evaluate(() => {
      const { activeElement } = document;
      const title = activeElement?.querySelector(':scope > title')?.textContent;
      return activeElement?.getAttribute('aria-label') ?? title ?? activeElement?.id ?? '';
    });
  const size = async (of: Locator) => Number(await of.getAttribute('width'));

  it('in the drawing: along the thickest link and back, to the ends, up and down, nearer and further', async () => {
    await visit(TIN, async (page) => {
      const items = page.locator('.tier-graph g.item');
      await items.first().waitFor();
      await page.locator('.tier-graph g.item[tabindex="0"]').focus();
      const buyer = await name(page);
      expect(buyer).toMatch(/^Hoshino Industrial/);
      await page.keyboard.press('ArrowRight');
      const supplier = await name(page);
      expect(supplier).not.toBe(buyer);
      await page.keyboard.press('ArrowDown');
      expect(await name(page)).not.toBe(supplier);
      await page.keyboard.press('ArrowUp');
      expect(await name(page)).toBe(supplier);
      await page.keyboard.press('ArrowLeft');
      expect(await name(page)).toBe(buyer);
      await page.keyboard.press('End');
      expect(await name(page)).not.toBe(buyer);
      await page.keyboard.press('Home');
      expect(await name(page)).toBe(buyer);

      const canvas = page.locator('.tier-graph .canvas');
      await page.keyboard.press('0');
      const own = await size(canvas);
      await page.keyboard.press('+');
      expect(await size(canvas)).toBeGreaterThan(own);
      await page.keyboard.press('-');
      await page.keyboard.press('-');
      expect(await size(canvas)).toBeLessThan(own);
      await page.keyboard.press('f');
      const box = await page.locator('.graph-box').evaluate((element) => element.clientWidth);
      expect(await size(canvas)).toBeLessThanOrEqual(box);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Space');
      await expect.poll(() => new URL(page.url()).searchParams.get('select')).toBeTruthy();
    });
  });

  it('on the map: from mark to mark, to the first and the last, nearer and further, open', async () => {
    await visit(`${TIN}&view=map`, async (page) => {
      const marks = page.locator('.world-map [data-id][tabindex="0"]');
      await marks.first().focus();
      await page.keyboard.press('Home');
      const first = await name(page);
      await page.keyboard.press('ArrowRight');
      expect(await name(page)).not.toBe(first);
      await page.keyboard.press('ArrowUp');
      expect(await name(page)).toBe(first);
      await page.keyboard.press('End');
      expect(await name(page)).not.toBe(first);
      const scale = async () =>
        Number(
          /scale\(([\d.]+)/.exec(
            (await page.locator('.world-map [transform*=scale]').first().getAttribute('transform'))!,
          )![1],
        );
      await page.keyboard.press('0');
      const fitted = await scale();
      await page.keyboard.press('+');
      expect(await scale()).toBeGreaterThan(fitted);
      await page.keyboard.press('-');
      expect(await scale()).toBeCloseTo(fitted, 3);
    });
  });

  it('on tabs, in fields that search, and with Ctrl or Alt nowhere', async () => {
    await visit(TIN, async (page) => {
      await page.locator('#tab-graph').focus();
      await page.keyboard.press('ArrowLeft');
      expect(await name(page)).toBe('tab-map');
      await page.keyboard.press('ArrowRight');
      expect(await name(page)).toBe('tab-graph');
      await page.keyboard.press('Control+/');
      expect(await name(page)).toBe('tab-graph');
      await page.keyboard.press('/');
      expect(await name(page)).toBe(en['search.label']);
      await page.keyboard.type('tin');
      const chosen = page.locator('.search [role=option][aria-selected=true]');
      await chosen.waitFor();
      const before = await chosen.textContent();
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => chosen.textContent()).not.toBe(before);
      await page.keyboard.press('Escape');
      await chosen.waitFor({ state: 'detached' });
    });
  });
});
