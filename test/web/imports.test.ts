/** Imports and who-is-who on the page, in a browser: files dropped, reports read, pairs decided, imports taken back. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../common/words/lang.ts';
import { en } from '../../web/i18n/en/messages.ts';
import { findChromium } from '../support/browser.ts';
import { MESSAGES } from '../support/messages.ts';
import { pageWorld } from '../support/page-world.ts';
import { englishOf, overflow, shownWords } from '../support/shown-words.ts';
import { cmrt } from '../support/workbooks/declarations.ts';
import { flawless } from '../support/workbooks/flawless.ts';

/** Dated 2023, nothing answered, a smelter number that is none. */
function faulty(): Buffer {
  const { answers: _, ...base } = flawless('CMRT', '6.5');
  const smelters = [...(base.smelters ?? []), { metal: 'Gold', id: 'CID00123', name: 'Brook Refinery' }];
  const company = { ...base.company, name: 'Made-up Metal Works', effectiveDate: '2023-01-05' };
  return cmrt({ ...base, company, smelters });
}

const SUPPLIERS = `Supplier name,Country,Commodity
Ashgrove Tin Works Co. Ltd.,JP,tin
ASHGROVE TINWORKS CO LTD,Japan,tin
Brückner Feinblech GmbH,Germany,gold
Brueckner Feinblech G.m.b.H.,DE,gold
${',CN,tin\n'.repeat(120)}`;
const DOUBTFUL = 'Supplier name,Amount,Spend\nAcme Ltd,1.50,2.50\nBolt Ltd,4.50,2.50\n';

/** A machine may be busy. */
const SOON = { timeout: 10_000 };

interface Dropped {
  name: string;
  bytes: Buffer;
}

/** Drops files on the page as a person does. */
async function drop(page: Page, files: readonly Dropped[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }));
  const transfer = await page.evaluateHandle((list) => {
    const held = new DataTransfer();
    for (const { name, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      held.items.add(new File([bytes], name));
    }
    return held;
  }, given);
  const cover = page.locator('.drop-cover');
  // dragging goes on until the page takes notice, which it does once it is drawn
  await expect
    .poll(async () => {
      await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
      return cover.count();
    }, SOON)
    .toBe(1);
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

const chromium = findChromium();

describe.skipIf(!chromium)('imports on the page', () => {
  const world = pageWorld(chromium!);
  const { visit } = world;

  /** Shares of what an entity takes from its suppliers, as the service answers. */
  async function sharesOf(id: string, space: string): Promise<number[]> {
    const data = await world.graphql<{ entity: { suppliers: { nodes: { share: number }[] } } }>(
      `{ entity(id: "${id}") { suppliers(first: 9) { nodes { share } } } }`,
      space,
    );
    return data.entity.suppliers.nodes.map(({ share }) => share);
  }

  const query = (page: Page) => new URL(page.url()).searchParams;
  const lineOf = (page: Page, name: string) => page.locator('tbody tr', { hasText: name });
  const open = async (page: Page, name: string) => {
    await lineOf(page, name).getByRole('button').click();
    await page.locator('.report .finding').first().waitFor();
  };

  it('imports a declaration dropped on any screen into a space of its own, and shows what was found by cell', async () => {
    await visit('/?space=demo', async (page) => {
      await page.waitForSelector('.buyer-rows');
      await drop(page, [{ name: 'made-up.xlsx', bytes: faulty() }]);
      await page.waitForURL(/screen=imports/);
      const file = page.locator('.upload-file');
      await file.waitFor();
      expect(await file.textContent()).toContain('CMRT 6.5 (English)');
      expect(await file.textContent()).toContain('9 rows read, 9 kept, 0 refused');
      await expect.poll(() => query(page).get('space'), SOON).toBe('main');
      await file.getByText(en['imports.readNow']).click();

      const finding = page.locator('.finding', { hasText: 'CID00123' });
      await finding.waitFor();
      expect(await finding.locator('.finding-place').textContent()).toBe('A13');
      expect(await finding.locator('.severity').textContent()).toBe(en['severity.ERROR']);
      const sheet = page.locator('.findings section', { has: finding });
      expect(await sheet.locator('h4').textContent()).toBe('Sheet Smelter List');
      expect(await page.locator('.report-summary').textContent()).toContain('Grade E');
      const because = await page.locator('.grade-reasons li').allTextContents();
      expect(because).toContain(await finding.locator('p').first().textContent());

      const all = await page.locator('.finding').count();
      await page.locator('.choices button[data-severity=NOTICE]').click();
      await expect.poll(() => page.locator('.finding').count(), SOON).toBeLessThan(all);
      expect(await page.locator('.finding:not([data-severity=NOTICE])').count()).toBe(0);

      await page.getByText(en['imports.request']).click();
      await page.getByText(en['imports.copy'], { exact: true }).click();
      await page.getByText(en['imports.copied']).waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await page.locator('.request pre').textContent());
      expect(copied).toContain('CID00123');
    });
  });

  it('asks whose suppliers a list names, and imports it again for a company that is new', async () => {
    await visit('/?space=main&screen=imports', async (page) => {
      await page.waitForSelector('.drop-box');
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.postData() ?? ''));
      await drop(page, [{ name: 'suppliers.csv', bytes: Buffer.from(SUPPLIERS) }]);
      const refused = page.locator('.upload-file[data-state=REFUSED]');
      await refused.waitFor();
      await refused.getByRole('combobox').pressSequentially('Lakeside Devices');
      await refused.getByRole('option', { name: en['imports.newCompany'] }).click();
      await refused.getByText(en['imports.again']).click();
      const taken = page.locator('.upload-file[data-state=IMPORTED]');
      await taken.waitFor();
      expect(await taken.textContent()).toContain('124 rows read, 4 kept, 120 refused');
      // the stream of its progress told all of it
      expect(asked.filter((body) => body.includes('subscription FollowRun'))).toHaveLength(2);
      expect(asked.filter((body) => body.includes('query RunNow'))).toEqual([]);
      await open(page, 'suppliers.csv');
      const places = page.locator('.finding[data-severity=ERROR] .finding-place');
      expect(await places.first().textContent()).toBe('row 6');
      await page.locator('.choices button[data-severity=ERROR]').click();
      const pager = page.locator('.findings .pager');
      await pager.getByText('Shown 1 to 100 of 120.').waitFor();
      await pager.getByText(en['pager.next']).click();
      await pager.getByText('Shown 101 to 120 of 120.').waitFor();
      expect(await places.last().textContent()).toBe('row 125');
    });
  });

  it('shows the columns it would take where they leave doubts, and takes them when they are corrected', async () => {
    await visit('/?space=doubts&screen=imports', async (page) => {
      await page.waitForSelector('.drop-box');
      await drop(page, [{ name: 'doubtful.csv', bytes: Buffer.from(DOUBTFUL) }]);
      const form = page.locator('.go-on');
      await form.getByLabel('Spend', { exact: true }).waitFor();
      expect(await form.getByLabel('Supplier name', { exact: true }).inputValue()).toBe('name');
      // which of the two is the spend is what it could not tell
      expect(await form.getByLabel('Amount', { exact: true }).inputValue()).toBe('spend');
      await form.getByLabel('Amount', { exact: true }).selectOption('note');
      await form.getByLabel('Spend', { exact: true }).selectOption('spend');
      await form.getByRole('combobox', { name: en['imports.whose'] }).pressSequentially('Lakeside Devices');
      await form.getByRole('option', { name: en['imports.newCompany'] }).click();
      await page.getByText(en['imports.withMapping']).click();
      const taken = page.locator('.upload-file[data-state=IMPORTED]');
      await taken.waitFor();
      expect(await taken.textContent()).toContain('2 rows read, 2 kept, 0 refused');
      const shares = await sharesOf('own:Lakeside-Devices', 'doubts');
      // 2.50 of 5.00 each by the column of spend; by the other 1.50 and 4.50 of 6.00
      expect(shares).toEqual([0.5, 0.5]);
    });
  });

  it('follows an upload by asking where the stream of its progress breaks', async () => {
    const broken = async (page: Page) => {
      await page.route('**/graphql', (route) =>
        route.request().headers()['accept'] === 'text/event-stream'
          ? route.fulfill({ status: 200, contentType: 'text/event-stream', body: ':\n\n' })
          : route.continue(),
      );
      await drop(page, [{ name: 'flawless.xlsx', bytes: cmrt(flawless('CMRT', '6.5')) }]);
      const taken = page.locator('.upload-file[data-state=IMPORTED]');
      await taken.waitFor();
      expect(await taken.textContent()).toContain('8 rows read, 8 kept, 0 refused');
    };
    await visit('/?space=main&screen=imports', broken);
  });

  it('gives an upload up while it is sent', async () => {
    await visit('/?space=main&screen=imports', async (page) => {
      await lineOf(page, 'flawless.xlsx').waitFor();
      const lines = await page.locator('tbody tr').count();
      await page.route('**/imports?*', () => undefined);
      await drop(page, [{ name: 'never-sent.xlsx', bytes: faulty() }]);
      const upload = page.locator('.upload');
      await upload.getByText(en['imports.cancel']).click();
      await upload.getByText(en['run.CANCELLED']).waitFor();
      await upload.getByText(en['imports.forget']).click();
      await upload.waitFor({ state: 'detached' });
      expect(await page.locator('tbody tr').count()).toBe(lines);
    });
  });

  it('takes a person’s word on who is who by keys, keeps their name, and takes it back', async () => {
    await visit('/?space=main&screen=matches', async (page) => {
      const pair = page.locator('.match', { hasText: 'Brückner Feinblech GmbH' });
      await pair.waitFor();
      const waiting = await page.locator('.match').count();
      await pair.focus();
      await page.keyboard.press('y');
      await page.getByText(en['matches.nameFirst']).waitFor();
      await page.getByLabel(en['matches.by']).fill('Ada Example');
      await pair.focus();
      await page.keyboard.press('y');
      await expect.poll(() => page.locator('.match').count(), SOON).toBe(waiting - 1);

      await page.reload();
      expect(await page.getByLabel(en['matches.by']).inputValue()).toBe('Ada Example');
      await page.getByRole('button', { name: /^The same \d/ }).click();
      await pair.waitFor();
      expect(await pair.textContent()).toContain('The same: Ada Example');
      await pair.getByText(en['matches.undo']).click();
      await page.getByText(en['matches.none.CONFIRMED']).waitFor();
      await page.getByRole('button', { name: /^Waiting \d/ }).click();
      await expect.poll(() => page.locator('.match').count(), SOON).toBe(waiting);
    });
  });

  it.each(['ja', 'zh'] as const)('speaks %s on both screens', async (lang) => {
    const english = englishOf(en, MESSAGES[lang]);
    await visit(`/?space=main&screen=imports&lang=${lang}`, async (page) => {
      await open(page, 'made-up.xlsx');
      const report = await shownWords(page);
      expect(report.length).toBeGreaterThan(50);
      expect(report.filter((word) => english.includes(word))).toEqual([]);
      const finding = page.locator('.finding', { hasText: 'CID00123' }).locator('p').first();
      expect(await finding.textContent()).toMatch(lang === 'ja' ? /製錬業者識別番号/ : /冶炼厂识别号码/);
      await page.locator('.screens a').last().click();
      await page.waitForSelector('.match');
      const matches = await shownWords(page);
      expect(matches.filter((word) => english.includes(word))).toEqual([]);
    });
  });

  it('never scrolls sideways at 360 px', async () => {
    const shape = { viewport: { width: 360, height: 800 } };
    for (const lang of LANGS) {
      await visit(
        `/?space=main&screen=imports&lang=${lang}`,
        async (page) => {
          await open(page, 'made-up.xlsx');
          expect(await overflow(page), `${lang} imports`).toBeLessThanOrEqual(0);
          await page.goto(`${world.address()}/?space=main&screen=matches&lang=${lang}`);
          await page.waitForSelector('.match');
          expect(await overflow(page), `${lang} matches`).toBeLessThanOrEqual(0);
        },
        shape,
      );
    }
  });

  it('takes an import back after it has said what goes', async () => {
    await visit('/?space=main&screen=imports', async (page) => {
      await open(page, 'made-up.xlsx');
      const size = page.locator('.notice .small');
      const before = await size.textContent();
      await page.getByText(en['imports.undo']).click();
      expect(await page.locator('.confirm').textContent()).toMatch(/^Undo import \d+\?/);
      await page.getByText(en['imports.undoYes'], { exact: true }).click();
      await expect
        .poll(() => lineOf(page, 'made-up.xlsx').textContent(), SOON)
        .toContain(en['imports.undone']);
      await expect.poll(() => size.textContent(), SOON).not.toBe(before);
      expect(await page.getByText(en['imports.undo']).count()).toBe(0);
    });
  });

  it('says what an import that others rest on needs first', async () => {
    const entities = 'id,kind,name\nown:a,company,Alder\nown:b,company,Birch\n';
    const links = 'supplier,customer,material\nown:a,own:b,tin\n';
    await visit('/?space=resting&screen=imports', async (page) => {
      await page.waitForSelector('.drop-box');
      for (const [name, text] of [
        ['entities.csv', entities],
        ['links.csv', links],
      ] as const) {
        await drop(page, [{ name, bytes: Buffer.from(text) }]);
        await page.locator('.upload-file[data-state=IMPORTED]', { hasText: name }).waitFor();
      }
      await lineOf(page, 'entities.csv').getByRole('button').click();
      await page.getByText(en['imports.undo']).click();
      await page.getByText(en['imports.undoYes'], { exact: true }).click();
      const refused = page.locator('.undo .fault');
      await refused.waitFor();
      expect(await refused.textContent()).toContain(en['failure.IMPORT_IN_USE']);
      expect(await lineOf(page, 'entities.csv').textContent()).toContain(en['imports.visible']);
    });
  });

  it('says when the service is gone, and keeps the name that was typed', async () => {
    const context = await world.context();
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(`${world.address()}/?space=main&screen=matches`);
    await page.waitForSelector('.match');
    await page.getByLabel(en['matches.by']).fill('Ada Example');
    await world.stop();
    await page.locator('.match').first().focus();
    await page.keyboard.press('n');
    const fault = page.locator('.fault');
    await fault.waitFor();
    expect(await fault.textContent()).toContain(en['failure.UNREACHABLE']);
    expect(await page.getByLabel(en['matches.by']).inputValue()).toBe('Ada Example');
    expect(await page.locator('.match').count()).toBeGreaterThan(0);
    await context.close();
  });
});
