/** Signing in at an issuer, from a browser to which the issuer is another site. */

import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LANGS } from '../../common/words/lang.ts';
import { expectAccessible } from '../support/axe.ts';
import { findChromium } from '../support/browser.ts';
import { AUDIENCE, startIssuer, type TestIssuer } from '../support/issuer.ts';
import { MESSAGES } from '../support/messages.ts';
import { pageWorld } from '../support/page-world.ts';

const chromium = findChromium();
const ASKED = '?space=demo&buyer=own:hoshino&risk=conflict&material=tin';
const en = MESSAGES.en;

/** A port that nothing listens on: people are sent back to an address that is set before the service starts. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

describe.skipIf(!chromium)('the page of a service whose people sign in at an issuer', () => {
  let issuer: TestIssuer;
  let base: string;
  const env: Record<string, string> = {};
  beforeAll(async () => {
    issuer = await startIssuer();
    const port = await freePort();
    // the issuer is at 127.0.0.1: for a browser that is another site
    base = `http://localhost:${port}`;
    Object.assign(env, {
      PORT: String(port),
      OREPATH_AUTH: 'oidc',
      OREPATH_OIDC_ISSUER: issuer.url,
      OREPATH_OIDC_AUDIENCE: AUDIENCE,
      OREPATH_OIDC_CLIENT_ID: 'page',
      OREPATH_OIDC_CLIENT_SECRET: issuer.secret,
      OREPATH_BASE_URL: base,
    });
  });
  const world = pageWorld(chromium!, env);
  afterAll(() => issuer.close());
  beforeEach(() => {
    const now = Math.floor(Date.now() / 1_000);
    issuer.person = { sub: 'p-7', name: 'Grace Hopper', roles: ['demo:analyst'], iat: now, exp: now + 600 };
  });

  async function visit(search: string, act: (page: Page, context: BrowserContext) => Promise<void>) {
    const context = await world.context();
    context.setDefaultTimeout(15_000);
    const broken: string[] = [];
    context.on('weberror', (error) => broken.push(error.error().message));
    try {
      const page = await context.newPage();
      await page.goto(`${base}/${search}`);
      await act(page, context);
      expect(broken).toEqual([]);
    } finally {
      await context.close();
    }
  }
  const issuerLink = (page: Page) => page.getByRole('link', { name: en['signIn.issuer'] });
  const signIn = async (page: Page) => {
    await issuerLink(page).click();
    await page.locator('.who').waitFor();
  };

  test('it offers the issuer first, and somebody comes back from there signed in, where the address says', () =>
    visit(ASKED, async (page) => {
      await expect.poll(() => issuerLink(page).evaluate((one) => one === document.activeElement)).toBe(true);
      await expectAccessible(page);
      await page.keyboard.press('Enter');
      await page.locator('.answer-and-panel').first().waitFor();
      expect(await page.locator('.who').textContent()).toContain('Grace Hopper');
      expect(await page.locator('.who').textContent()).toContain(en['role.analyst']);
      expect(new URL(page.url()).search).toContain('buyer=own:hoshino');
    }));

  test.each(LANGS)('who is not signed in there is told so by the page, in %s', (lang) =>
    visit(`${ASKED}&lang=${lang}`, async (page) => {
      const words = MESSAGES[lang];
      issuer.person = { ...issuer.person, aud: 'else' };
      await page.getByRole('link', { name: words['signIn.issuer'] }).click();
      await page.getByRole('alert').getByText(words['signIn.refused']).waitFor();
      // a reload does not tell it again
      expect(new URL(page.url()).hash).toBe('');
      await expectAccessible(page);
    }),
  );

  test('who was given nothing is told so, and who it is that is signed in', () =>
    visit(ASKED, async (page) => {
      issuer.person = { ...issuer.person, roles: [] };
      await signIn(page);
      await page.getByText(en['signIn.nothingGiven']).waitFor();
      expect(await page.locator('.who').textContent()).toContain('Grace Hopper');
      await expectAccessible(page);
    }));

  test('a session that ends in the midst: signing in goes by a tab of its own, and what was typed is kept', () =>
    visit(`${ASKED}&screen=questions`, async (page, context) => {
      await signIn(page);
      await page
        .locator('.next-set')
        .getByRole('button', { name: /^Open a question/ })
        .first()
        .click();
      await page.locator('.next-set .ask a').first().click();
      const note = page.getByLabel(en['questions.note'], { exact: true });
      await note.fill('Half a thought');
      await context.clearCookies();
      await page.getByRole('button', { name: en['questions.keep'], exact: true }).click();
      const dialog = page.getByRole('dialog', { name: en['signIn.ended'] });
      await dialog.getByText(en['signIn.tab']).waitFor();
      await expectAccessible(page);
      const [tab] = await Promise.all([context.waitForEvent('page'), issuerLink(page).click()]);
      await tab.locator('.who').waitFor();
      await dialog.waitFor({ state: 'detached' });
      expect(await note.inputValue()).toBe('Half a thought');
      await page.getByRole('button', { name: en['questions.keep'], exact: true }).click();
      await page.getByText(en['questions.kept'], { exact: true }).waitFor();
      // what is kept is kept under the name of who is signed in
      const log = () => page.locator('.question-log > li').first().textContent();
      await expect.poll(log).toContain('Half a thought');
      expect(await log()).toContain('Grace Hopper');
    }));

  test('signing out in one tab leaves nothing shown in the others', () =>
    visit(ASKED, async (page, context) => {
      await signIn(page);
      const other = await context.newPage();
      await other.goto(`${base}/${ASKED}`);
      await other.locator('.answer-and-panel').first().waitFor();
      await page.getByRole('button', { name: en['signIn.out'] }).click();
      for (const one of [page, other]) {
        await one.getByRole('heading', { name: en['signIn.title'] }).waitFor();
        expect(await one.locator('body').textContent()).not.toContain('Hoshino');
      }
    }));

  test('where another person signs in meanwhile, nothing of what the first one saw stays', () =>
    visit(ASKED, async (page, context) => {
      await signIn(page);
      await page.locator('.answer-and-panel').first().waitFor();
      await context.clearCookies();
      issuer.person = { ...issuer.person, sub: 'p-8', name: 'Ada Lovelace', roles: ['other:viewer'] };
      const tab = await context.newPage();
      await tab.goto(`${base}/${ASKED}`);
      await signIn(tab);
      await page.locator('.who', { hasText: 'Ada Lovelace' }).waitFor();
      await expect.poll(() => page.locator('body').textContent()).not.toContain('Hoshino');
    }));
});
