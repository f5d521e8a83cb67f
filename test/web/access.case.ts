/** Every screen in every state, theme and language, as axe-core sees it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGS, type Lang } from '../../common/words/lang.ts';
import { violations } from '../support/axe.ts';
import { findChromium } from '../support/browser.ts';
import { type Faults, faultsOf } from '../support/faults.ts';
import { dress, enter, type PageState, type StateGroup, statesOf } from '../support/page-states.ts';
import { pageWorld } from '../support/page-world.ts';

const chromium = findChromium();

interface Visitor {
  lang: Lang;
  page: Page;
  faults: Faults;
}

/** Holds the states of some groups to it; every group is in one of the files `access-*.test.ts`. */
export const accessible = (...groups: StateGroup[]) =>
  describe.skipIf(!chromium)('axe-core finds nothing wrong with', () => {
    const world = pageWorld(chromium!);
    let visitors: Visitor[] = [];

    // a page for each language, all of them in the same state at the same time
    beforeAll(async () => {
      visitors = await Promise.all(
        LANGS.map(async (lang) => {
          const context = await world.context({ reducedMotion: 'reduce' });
          const page = await context.newPage();
          page.setDefaultTimeout(15_000);
          return { lang, page, faults: await faultsOf(page) };
        }),
      );
    });
    afterAll(() => Promise.all(visitors.map(({ page }) => page.context().close())));

    async function wrong({ lang, page, faults }: Visitor, state: PageState): Promise<string[]> {
      await enter(page, world.address(), faults, state);
      const found: string[] = [];
      for (const theme of ['light', 'dark'] as const) {
        await dress(page, lang, theme);
        await page.locator(state.shows).first().waitFor();
        // another theme changes colours and nothing else
        const lines = await violations(page, theme === 'light' ? 'all' : 'colour');
        found.push(...lines.map((line) => `${lang} ${theme}: ${line}`));
      }
      return found;
    }

    it.each(statesOf(...groups))('$name, in three languages and two themes', async (state) => {
      const found = await Promise.all(visitors.map((visitor) => wrong(visitor, state)));
      expect(found.flat()).toEqual([]);
    });
  });
