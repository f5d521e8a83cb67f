/** Every screen in every state on a narrow page: a phone, and a screen magnified four times; and without motion. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGS } from '../../common/words/lang.ts';
import { findChromium } from '../support/browser.ts';
import { type Faults, faultsOf } from '../support/faults.ts';
import { dress, enter, type PageState, type StateGroup, statesOf } from '../support/page-states.ts';
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

interface Visitor {
  width: number;
  page: Page;
  faults: Faults;
}

/** Holds the states of some groups to it; every group is in one of the files `narrow-*.test.ts`. */
export const narrow = (...groups: StateGroup[]) =>
  describe.skipIf(!chromium)('on a narrow page without motion', () => {
    const world = pageWorld(chromium!);
    let visitors: Visitor[] = [];

    // a page for each width, all of them in the same state at the same time
    beforeAll(async () => {
      visitors = await Promise.all(
        WIDTHS.map(async (width) => {
          const viewport = { width, height: 720 };
          const context = await world.context({ reducedMotion: 'reduce', viewport });
          const page = await context.newPage();
          page.setDefaultTimeout(15_000);
          return { width, page, faults: await faultsOf(page) };
        }),
      );
    });
    afterAll(() => Promise.all(visitors.map(({ page }) => page.context().close())));

    async function lost({ width, page, faults }: Visitor, state: PageState): Promise<string[]> {
      await enter(page, world.address(), faults, state);
      const found: string[] = [];
      for (const lang of LANGS) {
        await dress(page, lang, 'light');
        const wide = await overflow(page);
        if (wide > 0) found.push(`${lang} ${width}: scrolls sideways by ${wide} px: ${await widest(page)}`);
        for (const part of await outside(page)) found.push(`${lang} ${width}: outside: ${part}`);
      }
      for (const part of await moving(page)) found.push(`moves: ${part}`);
      return found;
    }

    it.each(statesOf(...groups))(
      'nothing of $name is lost or moves, and the page does not scroll sideways',
      async (state) => {
        const found = await Promise.all(visitors.map((visitor) => lost(visitor, state)));
        expect(found.flat()).toEqual([]);
      },
    );
  });
