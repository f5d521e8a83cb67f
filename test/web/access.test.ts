/** Every screen in every state, theme and language, as axe-core sees it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { findChromium } from '../support/browser.ts';
import { type Faults, faultsOf } from '../support/faults.ts';
import { DRESSES, dress, enter, PAGE_STATES } from '../support/page-states.ts';
import { pageWorld } from '../support/page-world.ts';

const chromium = findChromium();

describe.skipIf(!chromium)('axe-core finds nothing wrong with', () => {
  const world = pageWorld(chromium!);
  let page: Page;
  let faults: Faults;

  beforeAll(async () => {
    const context = await world.context({ reducedMotion: 'reduce' });
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    faults = await faultsOf(page);
  });
  afterAll(() => page?.context().close());

  it.each(PAGE_STATES)('$name, in three languages and two themes', async (state) => {
    await enter(page, world.address(), faults, state);
    const found = new Map<string, string[]>();
    for (const [lang, theme] of DRESSES) {
      await dress(page, lang, theme);
      await page.locator(state.shows).first().waitFor();
      for (const line of await violations(page, theme === 'dark' ? 'colour' : 'all'))
        found.set(line, [...(found.get(line) ?? []), `${lang} ${theme}`]);
    }
    expect([...found]).toEqual([]);
  });
});
