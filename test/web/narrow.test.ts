/** Every screen in every state on a narrow page: a phone, and a screen magnified four times; and without motion. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGS } from '../../web/state.ts';
import { findChromium } from '../support/browser.ts';
import { type Faults, faultsOf } from '../support/faults.ts';
import { dress, enter, PAGE_STATES } from '../support/page-states.ts';
import { pageWorld } from '../support/page-world.ts';
import { overflow } from '../support/shown-words.ts';

/** 1280 px at 400% are 320; the smallest phones are 360 wide. */
const WIDTHS = [320, 360];
const chromium = findChromium();

/** What moves, or would: elements with a transition or an animation. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const begun = document
      .getAnimations()
      .map(({ effect }) => String((effect as KeyframeEffect).target?.className));
    const would = [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
        const turns = transitionDuration.split(', ').some((time) => Number.parseFloat(time) > 0);
        return turns || (animationName !== 'none' && Number.parseFloat(animationDuration) > 0);
      })
      .map((element) => `${element.tagName} ${element.getAttribute('class')}`);
    return [...new Set([...begun, ...would])];
  });
}

/** Charts draw again a frame after their width has changed. */
function redrawn(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );
}

/** The innermost of what reaches furthest to the right. */
function widest(page: Page): Promise<string> {
  return page.evaluate(() => {
    const right = (element: Element) => element.getBoundingClientRect().right;
    const [first] = [...document.querySelectorAll('body *')].reverse().sort((a, b) => right(b) - right(a));
    return `${first?.tagName} ${first?.getAttribute('class')} in ${first?.closest('[class]')?.parentElement?.className}`;
  });
}

/** Parts that are cut off at the side of the page, and cannot be scrolled to. */
function outside(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'main, header, nav, aside, section, button, input, select, h1, h2, h3',
      ),
    ]
      .filter((element) => {
        const { left, right, width, height } = element.getBoundingClientRect();
        if (width <= 1 || height <= 1 || element.closest('svg, .skip, .visually-hidden')) return false;
        for (let box = element.parentElement; box; box = box.parentElement)
          if (/auto|scroll/.test(getComputedStyle(box).overflowX)) return false;
        return left < -1 || right > innerWidth + 1;
      })
      .map((element) => `${element.tagName} ${element.className}: ${element.textContent?.slice(0, 40)}`),
  );
}

describe.skipIf(!chromium)('on a narrow page without motion', () => {
  const world = pageWorld(chromium!);
  let page: Page;
  let faults: Faults;
  beforeAll(async () => {
    const context = await world.context({ reducedMotion: 'reduce', viewport: { width: 360, height: 720 } });
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    faults = await faultsOf(page);
  });
  afterAll(() => page?.context().close());

  it.each(PAGE_STATES)(
    'nothing of $name is lost or moves, and the page does not scroll sideways',
    async (state) => {
      await enter(page, world.address(), faults, state);
      const found: string[] = [];
      for (const lang of LANGS) {
        await dress(page, lang, 'light');
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 720 });
          await redrawn(page);
          const wide = await overflow(page);
          if (wide > 0) found.push(`${lang} ${width}: scrolls sideways by ${wide} px: ${await widest(page)}`);
          for (const part of await outside(page)) found.push(`${lang} ${width}: outside: ${part}`);
        }
      }
      for (const part of await moving(page)) found.push(`moves: ${part}`);
      expect(found).toEqual([]);
    },
  );
});
