/** Help on the page: the tour of the demonstration chain, the list of keys, and what figures say of themselves. */
import { describe, expect, it } from 'vitest';
import { formats } from '../../common/words/format.ts';
import { LANGS } from '../../common/words/lang.ts';
import { en } from '../../web/i18n/en/messages.ts';
import { findChromium } from '../support/browser.ts';
import { MESSAGES } from '../support/messages.ts';
import { pageWorld } from '../support/page-world.ts';
import { overflow } from '../support/shown-words.ts';

const chromium = findChromium();
const { percent } = formats('en');
const HOSHINO = '/?space=demo&buyer=own:hoshino&risk=conflict&material=tin';

describe.skipIf(!chromium)('help on the page', () => {
  const { visit, graphql } = pageWorld(chromium!);

  it('leads through the demonstration chain in five steps, by keyboard, each with its part outlined', async () => {
    await visit('/?space=demo', async (page) => {
      await page.getByRole('button', { name: en['guide.help'] }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: en['guide.tour'] }).focus();
      await page.keyboard.press('Enter');
      const parts = ['.figures', '.ends', '.graph-view', '#panel', '.gaps'];
      for (const [i, part] of parts.entries()) {
        const step = i + 1;
        const title = MESSAGES.en[`tour.${step}.title` as keyof typeof en];
        await page.getByRole('heading', { name: title }).waitFor();
        await page.locator(`${part}[data-toured]`).waitFor();
        expect(new URL(page.url()).searchParams.get('tour')).toBe(String(step));
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(title);
        expect(await page.locator('[data-toured]').count()).toBe(1);
        const name = step < 5 ? en['tour.next'] : en['tour.finish'];
        await page.locator('.tour').getByRole('button', { name, exact: true }).focus();
        if (step < 5) await page.keyboard.press('Enter');
      }
      await page.keyboard.press('Escape');
      await page.locator('.tour').waitFor({ state: 'detached' });
      expect(await page.locator('[data-toured]').count()).toBe(0);
      expect(new URL(page.url()).searchParams.has('tour')).toBe(false);
    });
  });

  it.each(LANGS)(
    'fits a narrow window in %s, and every word of the tour is in that language',
    async (lang) => {
      await visit(
        `${HOSHINO}&lang=${lang}&tour=4&select=own:M-mm-hpalaung`,
        async (page) => {
          await page.getByRole('heading', { name: MESSAGES[lang]['tour.4.title'] }).waitFor();
          expect(await overflow(page)).toBe(0);
          const card = (await page.locator('.tour').boundingBox())!;
          expect(card.x).toBeGreaterThanOrEqual(0);
          expect(card.x + card.width).toBeLessThanOrEqual(360);
        },
        { viewport: { width: 360, height: 740 } },
      );
    },
  );

  it('lists the keys in a dialog that a key opens and Escape closes', async () => {
    await visit(HOSHINO, async (page) => {
      await page.locator('.answer').waitFor();
      await page.keyboard.press('?');
      const dialog = page.getByRole('dialog', { name: en['keys.title'] });
      await dialog.waitFor();
      expect(await dialog.getByText(en['keys.search']).count()).toBe(1);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    });
  });

  it('explains a figure with the figures of the answer itself', async () => {
    const { exposure } = await graphql<{ exposure: { low: number; high: number; coverage: number } }>(
      '{ exposure(buyer: "own:hoshino", question: {risk: "conflict", material: "tin"}) { ... on Exposure { low high coverage } } }',
    );
    await visit(HOSHINO, async (page) => {
      // the reasons and the paths come later, with figures of their own that read alike
      const answer = page.locator('.figures');
      await answer.getByRole('button', { name: /^at least/ }).click();
      const note = page.locator('.explanation:popover-open');
      await note.waitFor();
      const said = await note.textContent();
      expect(said).toContain(percent(exposure.low));
      expect(said).toContain(percent(exposure.high));
      await page.keyboard.press('Escape');
      await note.waitFor({ state: 'detached' });
      await answer.getByRole('button', { name: /of supply traced/ }).click();
      expect(await note.textContent()).toContain(percent(1 - exposure.coverage));
    });
  });
});
