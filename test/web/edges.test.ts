/** The page where figures are at their ends, and where there is nothing to answer. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../web/i18n/en/messages.ts';
import { findChromium } from '../support/browser.ts';
import { pageWorld } from '../support/page-world.ts';
import { writeFolder } from '../support/tables.ts';

/** A buyer of a clean mine alone, one of whom nothing is known, and two that supply only each other. */
const TABLES = {
  'entities.csv': [
    'id,kind,name,country,region',
    'own:clean,company,Clean buyer,JP,',
    'own:alone,company,Alone,JP,',
    'own:mine,mine,Mine,AU,',
    'own:ring,company,Ring,JP,',
    'own:back,company,Back,CN,',
    '',
  ].join('\n'),
  'links.csv': [
    'id,supplier,customer,materials,share,basis',
    'own:l1,own:mine,own:clean,tin,1,declared',
    'own:l2,own:back,own:ring,tin,1,declared',
    'own:l3,own:ring,own:back,tin,1,declared',
    '',
  ].join('\n'),
};

const chromium = findChromium();

describe.skipIf(!chromium)('the page at the ends of its figures', () => {
  const world = pageWorld(chromium!);
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'orepath-edges-'));
    const ran = await world.run('import', '--space', 'edges', await writeFolder(folder, TABLES));
    expect(ran.exit).toBe(0);
  }, 30_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const answer = (page: Page) => page.locator('#answer');
  const asked = (buyer: string, more = '') => `/?space=edges&buyer=${buyer}&material=tin${more}`;

  it('a chain traced whole without a hit is said to be that, and one entity is one', async () => {
    await world.visit(asked('own:clean'), async (page) => {
      await page.waitForSelector('.tier-graph g.item');
      expect(await page.locator('.answer-head .caution').textContent()).toBe(en['answer.zeroTraced']);
      expect(await page.locator('.counts').textContent()).toMatch(/^1 entity upstream/);
    });
    await world.visit(asked('own:clean', '&screen=compare'), async (page) => {
      const after = page.locator('.side-marks').last();
      await expect.poll(() => after.locator('.caution').textContent()).toBe(en['answer.zeroTraced']);
    });
  });

  it('a chain that only comes back is said to be untraced', async () => {
    await world.visit(asked('own:ring'), async (page) => {
      await page.waitForSelector('.tier-graph g.item');
      expect(await page.locator('.answer-head .ends .caution').textContent()).toContain('100% is not traced');
      expect(await page.locator('.lead').textContent()).toMatch(/^0 of 1 upstream entity carries/);
    });
  });

  it('a mean of what is hardly traced leads with its bounds and with how little it is', async () => {
    await world.visit('/?space=edges&screen=portfolio&p.text=Ring', async (page) => {
      const total = page.locator('.totals td').first().locator('[aria-hidden]');
      await expect.poll(() => total.textContent()).toBe('mean 0%–100%0% traced0 of 1 exposed');
    });
  });

  it('where a question has no answer no supplier is waited for', async () => {
    await world.visit(asked('own:alone', '&screen=whatif'), async (page) => {
      const way = page.locator('.way');
      for (const tab of ['suppliers', 'graph', 'plan'] as const) {
        await page.getByRole('tab', { name: en[`ways.${tab}`] }).click();
        await expect.poll(() => way.textContent()).toBe(en['suppliers.noAnswer']);
      }
      await page.getByRole('tab', { name: en['ways.form'] }).click();
      await expect.poll(() => way.locator('form').count()).toBe(1);
    });
  });

  it('data that come while a screen is open are told of, and shown on demand', async () => {
    await world.visit(asked('own:alone', '&view=table'), async (page) => {
      await expect.poll(() => answer(page).textContent()).toContain('no supplier on record');
      const more = await writeFolder(join(folder, 'more'), {
        'links.csv': 'id,supplier,customer,materials,share,basis\nown:l4,own:mine,own:alone,tin,1,declared\n',
      });
      expect((await world.run('import', '--space', 'edges', more)).exit).toBe(0);
      await page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await page.getByRole('button', { name: en['newer.show'] }).click();
      await expect.poll(() => answer(page).textContent()).toContain(en['answer.zeroTraced']);
      await expect.poll(() => page.locator('.notice.moved').count()).toBe(0);
    });
  });

  it('a space with a name that none can have is no service that is gone', async () => {
    await world.visit(`/?space=${encodeURIComponent('錫')}`, async (page) => {
      await expect.poll(() => answer(page).textContent()).toContain(en['failure.UNKNOWN_SPACE']);
    });
  });
});
