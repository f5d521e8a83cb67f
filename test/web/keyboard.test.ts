/** A whole investigation by keys alone, and by names and roles alone, as one who sees no page does it. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { en } from '../../web/i18n/en/messages.ts';
import { findChromium } from '../support/browser.ts';
import { pageWorld } from '../support/page-world.ts';

const SOON = { timeout: 20_000 };
const chromium = findChromium();

/** What has the focus: its role or element, and its name. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement!;
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    const within = element.closest('.word, .item');
    const ring = within?.querySelector('.ring');
    return {
      tag: element.tagName,
      text: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim(),
      id: element.id,
      seen:
        outlineStyle !== 'none' ||
        boxShadow !== 'none' ||
        (within !== null && getComputedStyle(within).outlineStyle !== 'none') ||
        (ring != null && getComputedStyle(ring).stroke !== 'none'),
    };
  });

/** Presses Tab until what has the focus is what is looked for; every stop on the way must be visible. */
async function tabTo(page: Page, what: (at: Awaited<ReturnType<typeof focused>>) => boolean): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at.tag !== 'BODY') expect(at.seen, `focus is seen at ${at.tag} ${at.text.slice(0, 40)}`).toBe(true);
    if (what(at)) return;
  }
  throw new Error('120 presses of Tab do not reach it');
}

describe.skipIf(!chromium)('an investigation', () => {
  const world = pageWorld(chromium!);
  const query = (page: Page) => new URL(page.url()).searchParams;

  it('is made by keys alone: a buyer, a path, its evidence, another screen and back', async () => {
    await world.visit('/?space=demo', async (page) => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.keyboard.press('Tab');
      expect((await focused(page)).text).toBe(en['page.skip']);
      await tabTo(page, ({ text }) => text === en['ask.buyer']);
      await page.keyboard.type('hosh');
      await page.keyboard.press('Enter');
      await expect.poll(() => query(page).get('buyer'), SOON).toBe('own:hoshino');
      expect((await focused(page)).text, 'the focus stays where it was').toBe(en['ask.buyer']);
      await page.getByRole('tab', { name: en['view.graph'] }).waitFor();
      await tabTo(page, ({ id }) => id === 'tab-graph');
      await page.keyboard.press('ArrowRight');
      expect((await focused(page)).id).toBe('tab-paths');
      await tabTo(page, ({ tag, text }) => tag === 'A' && text === 'Hpa Laung tin workings');
      await page.keyboard.press('Enter');
      await page
        .getByRole('complementary')
        .getByRole('heading', { name: 'Hpa Laung tin workings' })
        .waitFor();
      await tabTo(page, ({ text }) => text.endsWith(en['panel.close']));
      await page.keyboard.press('Enter');
      await expect.poll(() => query(page).get('select'), SOON).toBeNull();
      await expect.poll(async () => (await focused(page)).tag, SOON).not.toBe('BODY');
      // and on to another screen: its heading has the focus, its name is in the title
      await page.keyboard.press('/');
      for (let i = 0; i < 40 && (await focused(page)).text !== en['screen.sources']; i++)
        await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await focused(page)).tag, SOON).toBe('H1');
      expect(await page.title()).toContain(en['screen.sources']);
    });
  });

  it('is made by names and roles alone', async () => {
    await world.visit('/?space=demo', async (page) => {
      const buyer = page.getByRole('combobox', { name: en['ask.buyer'], exact: true });
      await buyer.fill('hosh');
      await page.getByRole('option', { name: /^Hoshino Industrial/ }).click();
      await page.getByRole('combobox', { name: en['ask.material'], exact: true }).selectOption('tin');
      await page
        .getByRole('main')
        .getByRole('heading', { level: 1, name: 'Exposure of Hoshino Industrial' })
        .waitFor();
      expect(await page.title()).toBe(`Hoshino Industrial · ${en['screen.question']} · Orepath`);
      const why = page.getByRole('region', { name: en['why.label'], exact: true });
      await why.getByRole('link', { name: 'Hpa Laung tin workings', exact: true }).first().click();
      const panel = page.getByRole('complementary', { name: en['panel.label'], exact: true });
      await panel.getByRole('heading', { name: 'Hpa Laung tin workings' }).waitFor();
      await page.getByRole('tab', { name: en['view.graph'], exact: true }).click();
      const mine = page
        .getByRole('main')
        .getByRole('button', { name: /^Hpa Laung tin workings, / })
        .first();
      await mine.waitFor();
      const screens = page.getByRole('navigation', { name: en['page.screens'], exact: true });
      await screens.getByRole('link', { name: en['screen.whatif'], exact: true }).click();
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
      await expect.poll(() => page.title(), SOON).toContain(en['screen.whatif']);
      expect(
        await screens.getByRole('link', { name: en['screen.whatif'] }).getAttribute('aria-current'),
      ).toBe('page');
    });
  });
});
