/** The Sources screen: every document with what rests on it, as the service gives it. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { formats } from '../../common/words/format.ts';
import { en } from '../../web/i18n/en/messages.ts';
import { ja } from '../../web/i18n/ja/messages.ts';
import { zh } from '../../web/i18n/zh/messages.ts';
import { findChromium } from '../support/browser.ts';
import { pageWorld } from '../support/page-world.ts';
import { englishOf, overflow, shownWords } from '../support/shown-words.ts';

const { fine, number, date } = formats('en');
const chromium = findChromium();

interface Listed {
  documentId: string;
  title: string;
  cited: { claims: number; facts: number; statuses: number };
}

describe.skipIf(!chromium)('the sources in a browser', () => {
  const world = pageWorld(chromium!);
  const { visit, graphql } = world;
  const address = (more = '') => `/?space=demo&screen=sources${more}`;
  const settled = (page: Page) => page.waitForSelector('main[aria-busy=false] tbody tr');
  const query = (page: Page) => new URL(page.url()).searchParams;
  const titles = (page: Page) => page.locator('tbody th a').allTextContents();

  async function listed(args: string): Promise<{ totalCount: number; nodes: Listed[] }> {
    const { documents } = await graphql<{ documents: { totalCount: number; nodes: Listed[] } }>(
      `{ documents(first: 100, ${args}) { totalCount nodes { documentId title cited { claims facts statuses } } } }`,
    );
    return documents;
  }

  it('lists every document a page at a time, in the order asked for, with how many rows cite each', async () => {
    const all = await listed('order: DATE');
    await visit(address(), async (page) => {
      await settled(page);
      expect(await titles(page)).toEqual(all.nodes.slice(0, 50).map(({ title }) => title));
      const first = await page.locator('tbody tr').first().locator('td.number').allTextContents();
      const { claims, facts, statuses } = all.nodes[0]!.cited;
      expect(first).toEqual([claims, facts, statuses].map((n) => number(n)));
      expect(await page.locator('.pager').textContent()).toContain(`50 of ${all.totalCount}`);
      await page.getByRole('button', { name: en['pager.next'] }).click();
      await expect.poll(() => titles(page)).toEqual(all.nodes.slice(50, 100).map(({ title }) => title));
      const cited = await listed('order: CITED');
      await page.getByLabel(en['sources.order']).selectOption('CITED');
      await expect.poll(() => titles(page)).toEqual(cited.nodes.slice(0, 50).map(({ title }) => title));
      expect(query(page).get('order')).toBe('cited');
    });
  });

  it('finds as one types, by kind of what cites, and keeps both in the address', async () => {
    const found = await listed('order: DATE, filter: {text: "register", citedBy: [FACTS]}');
    expect(found.totalCount).toBeGreaterThan(0);
    await visit(address(), async (page) => {
      await settled(page);
      await page.getByLabel(en['sources.find']).pressSequentially('register');
      await expect.poll(() => query(page).get('find')).toBe('register');
      await page.getByLabel(en['sources.citedBy']).selectOption('FACTS');
      await expect.poll(() => titles(page)).toEqual(found.nodes.map(({ title }) => title));
      await page.reload();
      await settled(page);
      expect(await titles(page)).toEqual(found.nodes.map(({ title }) => title));
      expect(await page.getByLabel(en['sources.find']).inputValue()).toBe('register');
      await page.getByLabel(en['sources.find']).fill('qqqqqq');
      await page.locator('.sources .nothing').waitFor();
      expect(await page.locator('.sources .nothing').textContent()).toBe(en['sources.none']);
    });
  });

  it('opens a document with its editions, what rests on it and how much of the asked answer passes over it', async () => {
    const id = 'doc:hoshino-spend-fy2025';
    const { document } = await graphql<{
      document: {
        date: string;
        cited: { claims: number };
        carries: { supply: number; exposure: number };
        otherEditions: { documentId: string; edition: string }[];
        describes: { totalCount: number; nodes: { name: string }[] };
        claims: { nodes: { customer: { name: string } }[] };
      };
    }>(
      `{ document(documentId: "${id}") { date cited { claims } otherEditions { documentId edition }
        carries(buyer: "own:hoshino", question: {risk: "conflict", material: "tin"}) { supply exposure }
        describes(first: 100) { totalCount nodes { name } }
        claims(first: 100) { nodes { customer { name } } } } }`,
    );
    await visit(address(`&buyer=own:hoshino&risk=conflict&material=tin&document=${id}`), async (page) => {
      const panel = page.locator('.document-panel');
      await panel.locator('.identity').waitFor();
      expect(await panel.locator('.identity').textContent()).toContain(date(document.date));
      const carried = panel.locator('section', { hasText: en['sources.carriesSupply'] });
      await carried.waitFor();
      expect(await carried.locator('dd').allTextContents()).toEqual([
        fine(document.carries.supply),
        fine(document.carries.exposure),
      ]);
      const claims = panel.locator('.citing', { hasText: en['sources.claims'] });
      expect(await claims.locator('summary b').textContent()).toBe(number(document.cited.claims));
      await claims.locator('summary').click();
      await expect.poll(() => claims.locator('.evidence > li').count()).toBe(10);
      await claims.getByRole('button', { name: en['pager.next'] }).click();
      await expect
        .poll(() => claims.locator('.pager').textContent())
        .toContain(`of ${document.cited.claims}`);
      const described = panel.locator('.citing', { hasText: en['sources.describes'] });
      await described.locator('summary').click();
      await expect
        .poll(() => described.locator('.evidence > li').allTextContents())
        .toEqual(document.describes.nodes.slice(0, 10).map(({ name }) => name));
      const [other] = document.otherEditions;
      await panel.locator('.editions a', { hasText: other!.edition }).click();
      await expect.poll(() => query(page).get('document')).toBe(other!.documentId);
    });
  });

  it('shows the sources of an answer alone, from the question and back', async () => {
    const question = 'risk: "conflict", material: "tin"';
    const of = await listed(`order: DATE, filter: {of: {buyer: "own:hoshino", question: {${question}}}}`);
    const all = await listed('order: DATE');
    expect(of.totalCount).toBeLessThan(all.totalCount);
    await visit('/?space=demo&buyer=own:hoshino&risk=conflict&material=tin', async (page) => {
      await page.getByRole('link', { name: en['why.sources'] }).click();
      await settled(page);
      expect(query(page).get('ofAnswer')).toBe('1');
      await expect.poll(() => titles(page)).toEqual(of.nodes.slice(0, 50).map(({ title }) => title));
      expect(await page.locator('.sources .found').textContent()).toBe(`${of.totalCount} documents`);
      await page.locator('.source-filter input[type=checkbox]').click();
      await expect.poll(() => page.locator('.pager').textContent()).toContain(`of ${all.totalCount}`);
    });
  });

  it('is used by keyboard alone: found, opened, read and closed', async () => {
    await visit(address(), async (page) => {
      await settled(page);
      await page.getByLabel(en['sources.find']).focus();
      await page.keyboard.type('armed interference 2025');
      await expect.poll(() => titles(page)).toHaveLength(1);
      await page.locator('tbody th a').focus();
      await page.keyboard.press('Enter');
      await page.locator('.document-panel .editions').waitFor();
      expect(await page.locator('tr[aria-current=true]').count()).toBe(1);
      await page.locator('.citing summary').first().focus();
      await page.keyboard.press('Enter');
      await page.locator('.citing .evidence li').first().waitFor();
      await page.locator('.panel-close').focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.document-panel').count()).toBe(0);
    });
  });

  it('says that there is no such document, and nothing of a figure where no buyer is asked about', async () => {
    await visit(address('&document=doc:none'), async (page) => {
      await expect.poll(() => page.locator('.document-panel .nothing').textContent()).toContain('doc:none');
    });
    await visit(address('&document=cahra:2026-06'), async (page) => {
      await page.locator('.document-panel .identity').waitFor();
      expect(await page.locator('.document-panel').textContent()).not.toContain(en['sources.carriesSupply']);
      expect(await page.locator('.source-filter input[type=checkbox]').count()).toBe(0);
    });
  });

  it.each([
    ['ja', ja],
    ['zh', zh],
  ] as const)('speaks %s throughout', async (lang, messages) => {
    await visit(
      address(`&lang=${lang}&buyer=own:hoshino&document=doc:hoshino-spend-fy2025`),
      async (page) => {
        await settled(page);
        await page.locator('.document-panel .identity').waitFor();
        await page.locator('.citing summary').first().click();
        const english = englishOf(en, messages);
        expect((await shownWords(page)).filter((word) => english.includes(word))).toEqual([]);
      },
    );
  });

  it('never scrolls sideways at 360 px', async () => {
    for (const lang of ['en', 'ja', 'zh']) {
      await visit(
        address(`&lang=${lang}&buyer=own:hoshino&document=doc:ltw-register-2025`),
        async (page) => {
          await settled(page);
          await page.locator('.document-panel .identity').waitFor();
          expect(await overflow(page), lang).toBeLessThanOrEqual(0);
        },
        { viewport: { width: 360, height: 780 } },
      );
    }
  });
});
