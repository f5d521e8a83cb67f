/** The Report screen: a report asked for, followed, looked at and saved, as the service makes it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../common/words/words.ts';
import { en } from '../../web/i18n/en/messages.ts';
import { findChromium } from '../support/browser.ts';
import { pageWorld } from '../support/page-world.ts';
import { overflow } from '../support/shown-words.ts';

const chromium = findChromium();
const SOON = { timeout: 60_000 };
const TIN = '/?space=demo&buyer=own:hoshino&risk=conflict&material=tin&screen=report';

describe.skipIf(!chromium)('a report in a browser', () => {
  const { visit, graphql } = pageWorld(chromium!);
  const make = (page: Page) => page.getByRole('button', { name: en['report.make'] }).click();
  const done = (page: Page) =>
    expect.poll(() => page.locator('.report-made').textContent(), SOON).toContain(en['report.DONE']);
  const frame = (page: Page) => page.frameLocator('.report-preview');

  it('is made, shown as it will be read, and saved as the very bytes that the service holds', async () => {
    const { exposure } = await graphql<{ exposure: { expected: number } }>(
      '{ exposure(buyer: "own:hoshino", question: {risk: "conflict", material: "tin"}) { ... on Exposure { expected } } }',
    );
    await visit(`${TIN}&files=json.pdf`, async (page) => {
      await make(page);
      await done(page);
      const expected = wordsOf('en', en).fine(exposure.expected);
      await expect.poll(() => frame(page).locator('body').textContent(), SOON).toContain(expected);
      for (const format of ['HTML', 'PDF', 'JSON']) {
        const link = page.locator('.report-saves a').filter({ hasText: new RegExp(`Save ${format} `) });
        const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
        const saved = readFileSync(await download.path());
        const path = await link.getAttribute('href');
        const served = await page.evaluate(async (url) => {
          const bytes = await (await fetch(url!)).arrayBuffer();
          const hash = await crypto.subtle.digest('SHA-256', bytes);
          return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
        }, path);
        expect(createHash('sha256').update(saved).digest('hex')).toBe(served);
      }
    });
  });

  it('speaks the language asked for, whatever the page speaks', async () => {
    await visit(`${TIN}&reportIn=ja`, async (page) => {
      await make(page);
      await done(page);
      await expect.poll(() => frame(page).locator('html').getAttribute('lang'), SOON).toBe('ja');
    });
  });

  it('is told to be of other settings once they are changed, and made anew', async () => {
    await visit(TIN, async (page) => {
      await make(page);
      await done(page);
      await page.getByLabel(en['report.language']).selectOption('zh');
      await expect.poll(() => page.locator('.report-other').textContent()).toBe(en['report.other']);
      await page.getByRole('button', { name: en['report.again'] }).click();
      await expect.poll(() => page.locator('.report-other').count(), SOON).toBe(0);
      await done(page);
      await expect.poll(() => frame(page).locator('html').getAttribute('lang'), SOON).toMatch(/^zh/);
    });
  });

  it('that cannot be made says why, and one about a buyer waits for one', async () => {
    await visit('/?space=demo&screen=report&risk=conflict&buyer=own:nobody', async (page) => {
      await make(page);
      await expect
        .poll(() => page.locator('.report-made').textContent(), SOON)
        .toContain(en['report.FAILED']);
      expect(await page.locator('.report-made [role=alert]').textContent()).toContain('own:nobody');
      expect(await page.locator('.report-preview').count()).toBe(0);
    });
    await visit('/?space=demo&screen=report&risk=conflict', async (page) => {
      await expect
        .poll(() => page.locator('.report-order').textContent(), SOON)
        .toContain(en['report.noBuyer']);
      expect(await page.getByRole('button', { name: en['report.make'] }).isDisabled()).toBe(true);
    });
  });

  it('has a word for every kind, format and profile that the service has', async () => {
    const { reportKinds, disclosureProfiles, __type } = await graphql<{
      reportKinds: { kind: string }[];
      disclosureProfiles: { id: string }[];
      __type: { enumValues: { name: string }[] } | null;
    }>(
      '{ reportKinds { kind } disclosureProfiles { id } __type(name: "ReportFormat") { enumValues { name } } }',
    );
    const keys = [
      ...reportKinds.map(({ kind }) => `report.${kind}`),
      ...disclosureProfiles.map(({ id }) => `profile.${id}`),
      ...(__type?.enumValues ?? []).map(({ name }) => `report.${name}`),
    ];
    expect(keys.filter((key) => !(key in en))).toEqual([]);
  });

  it('is laid out whole on 360 px and goes on while another screen is shown', async () => {
    await visit(TIN, async (page) => {
      await make(page);
      await page.getByRole('link', { name: en['screen.sources'] }).click();
      await page.goBack();
      await done(page);
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await overflow(page)).toBe(0);
    });
  });
});
