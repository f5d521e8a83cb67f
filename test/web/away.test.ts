/** The service gone, slow, wrong or newer than the page: the page says so, keeps the question, and goes on by itself. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { en } from '../../web/i18n/en/messages.ts';
import { ja } from '../../web/i18n/ja/messages.ts';
import { findChromium } from '../support/browser.ts';
import { type FaultKind, type Faults, faultsOf } from '../support/faults.ts';
import { pageWorld } from '../support/page-world.ts';

const TIN = '/?space=demo&buyer=own:hoshino&risk=conflict&material=tin';
const PORTFOLIO = '/?space=demo&screen=portfolio';
const MINUTE = 60_000;
/** A machine may be busy. */
const SOON = { timeout: 20_000 };

const chromium = findChromium();

describe.skipIf(!chromium)('a service that does not answer as it should', () => {
  const world = pageWorld(chromium!);
  let context: BrowserContext;

  /** A page before a service that can be made to fail, its clock in the test's hands. */
  async function open(search = TIN): Promise<{ page: Page; faults: Faults }> {
    context = await world.context();
    const page = await context.newPage();
    page.setDefaultTimeout(SOON.timeout);
    await page.clock.install();
    const faults = await faultsOf(page);
    if (search) await page.goto(world.address() + search);
    return { page, faults };
  }
  afterEach(() => context?.close());

  const away = (page: Page) => page.getByRole('region', { name: en['away.label'], exact: true });
  const failure = (page: Page) => page.locator('main .failure');
  const figure = (page: Page) => page.locator('.answer .figure');
  const ask = (page: Page, material: string) => page.selectOption('select[aria-label=Material]', material);

  it.each<[FaultKind, string]>([
    ['gone', 'failure.UNREACHABLE'],
    ['away', 'failure.STORE_UNAVAILABLE'],
    ['busy', 'failure.UNREACHABLE'],
    ['garbage', 'failure.UNREACHABLE'],
    ['half', 'failure.UNREACHABLE'],
  ])('that is %s is told, what was asked is kept, and the answer comes by itself', async (kind, told) => {
    const { page, faults } = await open();
    await figure(page).waitFor();
    faults.set('query Answer', kind);
    await ask(page, 'gold');
    await failure(page)
      .getByText(en[told as keyof typeof en])
      .waitFor();
    expect(await failure(page).textContent()).toContain(en['failure.kept']);
    expect(await away(page).getByRole('status').textContent()).toBe(en['away.title']);
    expect(await page.locator('select[aria-label=Material]').inputValue()).toBe('gold');
    expect(new URL(page.url()).searchParams.get('material')).toBe('gold');
    faults.clear();
    await page.clock.runFor(MINUTE);
    await figure(page).waitFor();
    await away(page).waitFor({ state: 'detached' });
    expect(await failure(page).count()).toBe(0);
  });

  it('is asked at once when the connection is there again, and when the person says so', async () => {
    const { page, faults } = await open();
    await figure(page).waitFor();
    faults.set('query Answer', 'gone');
    await ask(page, 'gold');
    const counted = away(page).getByText('Trying again in');
    // until the pause is long enough for what follows
    for (let met = 1; met < 6; met++) {
      await expect.poll(faults.met, SOON).toBeGreaterThanOrEqual(met);
      await counted.waitFor();
      await page.clock.runFor(MINUTE);
    }
    await counted.waitFor();
    const before = faults.met();
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect.poll(faults.met, SOON).toBe(before + 1);
    await counted.waitFor();
    faults.clear();
    await away(page).getByRole('button', { name: en['away.try'] }).click();
    await figure(page).waitFor();
  });

  it('that meets an error of its own is not asked again before the person says so', async () => {
    const { page, faults } = await open();
    await figure(page).waitFor();
    faults.set('query Answer', 'error');
    await ask(page, 'gold');
    await failure(page).getByText(en['failure.INTERNAL']).waitFor();
    await page.clock.runFor(5 * MINUTE);
    expect(faults.met()).toBe(1);
    expect(await away(page).count()).toBe(0);
    faults.clear();
    await failure(page).getByRole('button', { name: en['failure.retry'] }).click();
    await figure(page).waitFor();
    // the button that had the focus is gone with the failure: it is where the answer is
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), SOON).toBe('H1');
  });

  it('that is slow is told after two seconds, and can be given up and asked again', async () => {
    const { page, faults } = await open();
    await figure(page).waitFor();
    faults.set('query Answer', 'hang');
    await ask(page, 'gold');
    await expect.poll(faults.met, SOON).toBe(1);
    const slow = page.locator('main').getByText(en['slow.title']);
    expect(await slow.count()).toBe(0);
    await page.clock.runFor(2_500);
    await slow.waitFor();
    await page.getByRole('button', { name: en['slow.cancel'] }).click();
    await failure(page).getByText(en['failure.CANCELLED']).waitFor();
    faults.clear();
    await failure(page).getByRole('button', { name: en['failure.retry'] }).click();
    await figure(page).waitFor();
  });

  it.each<[string, string]>([
    ['the rows', 'query Portfolio'],
    ['what may be asked', 'query Terms'],
  ])('and does not send %s of the portfolio is told, given up, and asked again', async (_, of) => {
    const { page, faults } = await open('');
    faults.set(of, 'hang');
    await page.goto(`${world.address()}${PORTFOLIO}`);
    await expect.poll(faults.met, SOON).toBe(1);
    const slow = page.locator('.portfolio').getByText(en['slow.title']);
    await page.locator('.portfolio .quiet').first().waitFor();
    expect(await slow.count()).toBe(0);
    await page.clock.runFor(2_500);
    await slow.waitFor();
    await page.locator('.portfolio').getByRole('button', { name: en['slow.cancel'] }).click();
    await failure(page).getByText(en['failure.CANCELLED']).waitFor();
    faults.clear();
    await failure(page).getByRole('button', { name: en['failure.retry'] }).click();
    await page.locator('.portfolio-box b').first().waitFor();
  });

  it('shows the rows of the portfolio by itself once it is there again', async () => {
    const { page, faults } = await open('');
    faults.set('query Portfolio', 'gone');
    await page.goto(`${world.address()}${PORTFOLIO}`);
    await failure(page).getByText(en['failure.byItself']).waitFor();
    faults.clear();
    await page.clock.runFor(MINUTE);
    await page.locator('.portfolio-box b').first().waitFor();
    expect(await failure(page).count()).toBe(0);
  });

  it('that stops and is started anew answers a page that was left alone', async () => {
    const { page } = await open();
    await figure(page).waitFor();
    await world.stop();
    await ask(page, 'gold');
    await failure(page).getByText(en['failure.UNREACHABLE']).waitFor();
    await world.restart();
    await page.clock.runFor(MINUTE);
    await figure(page).waitFor();
    expect(await page.locator('select[aria-label=Material]').inputValue()).toBe('gold');
    await away(page).waitFor({ state: 'detached' });
  });

  it.each(['**/imports-view-*.js', '**/imports-*.css'])(
    'for the script or style of a screen (%s) is asked again',
    async (file) => {
      const { page } = await open();
      await figure(page).waitFor();
      await page.route(file, (route) => route.abort());
      await page.getByRole('link', { name: en['screen.imports'], exact: true }).click();
      await failure(page).getByText(en['failure.UNREACHABLE']).waitFor();
      await page.unroute(file);
      await page.clock.runFor(MINUTE);
      await page.getByRole('heading', { name: en['imports.title'], level: 1 }).waitFor();
      const box = page.locator('.drop-box');
      await box.waitFor();
      const border = await box.evaluate((element) => getComputedStyle(element).borderTopStyle);
      expect(border, 'its style has come').toBe('dashed');
    },
  );

  it('for a language is asked again; until then the page speaks the one before', async () => {
    const { page } = await open();
    await figure(page).waitFor();
    await page.route('**/messages-*.js', (route) => route.abort());
    await page.getByRole('button', { name: '日本語' }).click();
    await away(page).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await page.unroute('**/messages-*.js');
    await page.clock.runFor(MINUTE);
    await page.getByRole('link', { name: ja['screen.imports'], exact: true }).waitFor();
  });

  it('for the first words of the page is told in every language, and asked again', async () => {
    const { page } = await open('');
    await page.route('**/messages-*.js', (route) => route.abort());
    await page.goto(world.address() + TIN);
    const told = page.getByRole('alert');
    await told.waitFor();
    expect(
      await told.locator('p').evaluateAll((lines) => lines.map((line) => (line as HTMLElement).lang)),
    ).toEqual(['en', 'ja', 'zh-Hans']);
    await page.unroute('**/messages-*.js');
    await page.clock.runFor(MINUTE);
    await figure(page).waitFor();
  });

  it('that has a newer page offers it, and the address stays', async () => {
    const { page } = await open();
    await figure(page).waitFor();
    const newer = '<!doctype html><script type="module" src="/assets/index-newer.js"></script>';
    await page.route(`${world.address()}/`, (route) =>
      route.fulfill({ contentType: 'text/html', body: newer }),
    );
    await page.route('**/imports-view-*.js', (route) => route.fulfill({ status: 404, body: 'not found\n' }));
    await page.getByRole('link', { name: en['screen.imports'], exact: true }).click();
    await away(page).getByText(en['away.outdated']).waitFor();
    const address = page.url();
    await page.unrouteAll();
    await away(page).getByRole('button', { name: en['away.reload'] }).click();
    await page.locator('.drop-box').waitFor();
    expect(page.url()).toBe(address);
    expect(await away(page).count()).toBe(0);
  });

  it('in the middle of an import is asked again until it tells how that ended', async () => {
    const { page, faults } = await open('/?space=broken-off&screen=imports');
    await page.locator('.drop-box').waitFor();
    faults.set('FollowRun', 'gone');
    faults.set('RunNow', 'gone');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'suppliers.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('Buyer,Supplier name,Country\nAcme,Brook Works,JP\n'),
      });
    await away(page).waitFor();
    faults.clear();
    await page.clock.runFor(MINUTE);
    await page.locator('.upload-file[data-state]:not([data-state=WAITING])').waitFor();
    await away(page).waitFor({ state: 'detached' });
  });
});
