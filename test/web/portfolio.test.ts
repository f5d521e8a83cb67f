/** The portfolio in a browser: against what the service answers of each buyer alone. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formats } from '../../common/words/format.ts';
import { en } from '../../web/i18n/en/messages.ts';
import { findChromium } from '../support/browser.ts';
import { pageWorld } from '../support/page-world.ts';

const { percent, number } = formats('en');
const PORTFOLIO = '/?space=demo&screen=portfolio';
/** Of the made-up space. */
const MANY = { entities: 6_000, links: 24_000 };

interface Figures {
  entity: { entityId: string; name: string; nameLanguage: string };
  low: number;
  expected: number;
  high: number;
  coverage: number;
}

const chromium = findChromium();

describe.skipIf(!chromium)('the portfolio in a browser', () => {
  const world = pageWorld(chromium!);
  const { visit, graphql } = world;

  /** Buyers by expected exposure, another way than the screen asks. */
  async function ranked(question: string, space = 'demo'): Promise<{ total: number; nodes: Figures[] }> {
    const { exposureRanking } = await graphql<{ exposureRanking: { totalCount: number; nodes: Figures[] } }>(
      `{ exposureRanking(question: {${question}}, first: 100) { totalCount nodes {
        low expected high coverage entity { entityId name nameLanguage } } } }`,
      space,
    );
    return { total: exposureRanking.totalCount, nodes: exposureRanking.nodes };
  }

  const at = (page: Page, row: number, column: number) => page.locator(`[data-cell="${row},${column}"]`);
  const shown = (page: Page) => at(page, 0, 1).locator('b').waitFor();
  const names = (page: Page) => page.locator('.portfolio-box tbody th a').allTextContents();
  const focused = (page: Page) =>
    page.evaluate(() => document.activeElement?.closest('[data-cell]')?.getAttribute('data-cell'));
  const query = (page: Page) => new URL(page.url()).searchParams;
  const status = (page: Page) => page.locator('.portfolio-status');

  it('each cell has the figures of its question, in words that a screen reader says whole', async () => {
    const { nodes, total } = await ranked('risk: "conflict", material: "tin"');
    await visit(`${PORTFOLIO}&p.materials=tin`, async (page) => {
      await shown(page);
      for (const [row, { entity, low, expected, high, coverage }] of nodes.slice(0, 8).entries()) {
        const said = await at(page, row, 1).locator('.visually-hidden').textContent();
        const figures = [low, expected, high, coverage].map(percent);
        for (const part of [entity.name, en['risk.conflict'], en['material.tin'], ...figures])
          expect(said).toContain(part);
        expect(await at(page, row, 0).locator('[lang]').getAttribute('lang')).toBe(entity.nameLanguage);
      }
      // buyers of other materials have rows too, and cells without a figure that say why
      const grid = page.getByRole('grid');
      const rows = Number(await grid.getAttribute('aria-rowcount')) - 2;
      expect(rows).toBeGreaterThan(total);
      const { riskTable } = await graphql<{
        riskTable: { totals: { buyers: number; exposed: number; mean: { expected: number } }[] };
      }>(`{ riskTable(risks: ["conflict"], materials: ["tin"]) {
        totals { buyers exposed mean { expected } } } }`);
      const { buyers, exposed, mean } = riskTable.totals[0]!;
      const all = await at(page, -1, 1).locator('[aria-hidden]').textContent();
      expect(all).toContain(percent(mean.expected));
      expect(all).toContain(`${exposed} of ${buyers}`);
    });
  });

  it('sorts by any column and figure, and by name; the address holds it', async () => {
    await visit(PORTFOLIO, async (page) => {
      await shown(page);
      const byCorruption = (await ranked('risk: "corruption"')).nodes;
      await page.getByRole('button', { name: en['risk.corruption'] }).click();
      await expect.poll(() => status(page).textContent()).toContain(en['risk.corruption']);
      const top = byCorruption.slice(0, 6).map(({ entity }) => entity.name);
      await expect.poll(async () => (await names(page)).slice(0, 6)).toEqual(top);
      expect(await page.locator('th[aria-sort=descending] button').textContent()).toContain(
        en['risk.corruption'],
      );

      await page.getByRole('button', { name: en['risk.corruption'] }).click();
      await page.waitForURL(/p\.turned=1/);
      await page.locator('th[aria-sort=ascending]').waitFor();
      await page.getByLabel(en['portfolio.figure']).selectOption('high');
      await page.waitForURL(/p\.figure=high/);
      const least = Math.min(...byCorruption.map(({ high }) => high));
      await expect
        .poll(() => at(page, 0, 4).locator('.visually-hidden').textContent())
        .toContain(`at most ${percent(least)}`);

      await page.getByRole('button', { name: en['portfolio.name'], exact: true }).click();
      await page.waitForURL(/p\.column=name/);
      await expect.poll(() => status(page).textContent()).toContain(en['portfolio.sorted.name']);
      const found = await names(page);
      expect(found).toEqual([...found].sort());
      expect(found.length).toBeGreaterThan(5);
    });
  });

  it('narrows the rows by name in any width, by country and to heads, and says of how many', async () => {
    const everyone = (await ranked('risk: "conflict"')).total;
    await visit(PORTFOLIO, async (page) => {
      await shown(page);
      await expect.poll(() => status(page).textContent()).toContain(`${everyone} of ${everyone} buyers`);
      const { entities: hoshi } = await graphql<{ entities: { nodes: { name: string }[] } }>(
        '{ entities(filter: {text: "hoshi", buyers: true}, first: 100) { nodes { name } } }',
      );
      await page.getByLabel(en['portfolio.text']).fill('ＨＯＳＨＩ');
      const wanted = hoshi.nodes.map(({ name }) => name).sort();
      expect(wanted).toContain('Hoshino Industrial');
      await expect.poll(async () => (await names(page)).sort()).toEqual(wanted);
      await expect.poll(() => status(page).textContent()).toContain(`${wanted.length} of ${everyone} buyers`);
      await page.getByLabel(en['portfolio.text']).fill('nobody at all');
      await page.getByText(en['portfolio.none']).waitFor();
      await page.getByRole('button', { name: en['portfolio.reset'] }).click();
      await shown(page);
      expect(await page.getByLabel(en['portfolio.text']).inputValue()).toBe('');

      await page.getByRole('button', { name: en['portfolio.countries'] }).click();
      await page.getByLabel('Germany').check();
      await page.keyboard.press('Escape');
      const { entities } = await graphql<{ entities: { totalCount: number } }>(
        '{ entities(filter: {countries: ["DE"], buyers: true}, first: 1) { totalCount } }',
      );
      await expect
        .poll(() => status(page).textContent())
        .toContain(`${entities.totalCount} of ${everyone} buyers`);
      await page.getByLabel(en['portfolio.heads']).check();
      await page.waitForURL(/p\.heads=1/);
    });
  });

  it('leads by keys from a cell into its question, and back to the same cell', async () => {
    await visit(`${PORTFOLIO}&p.materials=*&p.materials=tin&asOf=2026-06-01&tiers=4`, async (page) => {
      await shown(page);
      await at(page, 0, 1).focus();
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
      await expect.poll(() => focused(page)).toBe('2,2');
      for (const [key, cell] of [
        ['End', '2,10'],
        ['Home', '2,0'],
        ['Control+Home', '0,0'],
        ['ArrowUp', '-1,0'],
        ['ArrowUp', '-2,0'],
        ['ArrowUp', '-2,0'],
        ['Control+ArrowDown', `${Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 3},0`],
        ['Control+ArrowUp', '0,0'],
      ] as const) {
        await page.keyboard.press(key);
        await expect.poll(() => focused(page)).toBe(cell);
      }
      // a cell with a figure for tin
      const row = await page.evaluate(() => {
        const cells = [...document.querySelectorAll('tbody [data-cell$=",2"]')];
        return cells.findIndex((cell) => cell.querySelector('a'));
      });
      for (let i = 0; i < row; i++) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => focused(page)).toBe(`${row},2`);
      const said = (await at(page, row, 2).locator('.visually-hidden').textContent())!;
      await page.keyboard.press('Enter');
      await page.locator('.answer .figure').waitFor();
      const [name = ''] = said.split(', ');
      expect(await page.locator('.word-buyer input').inputValue()).toBe(name);
      expect(Object.fromEntries(query(page))).toMatchObject({
        risk: 'conflict',
        material: 'tin',
        asOf: '2026-06-01',
        tiers: '4',
      });
      const figure = (await page.locator('.answer .figure').textContent())!;
      expect(said).toContain(figure);
      await page.goBack();
      await shown(page);
      await expect.poll(() => focused(page)).toBe(`${row},2`);
      expect(await at(page, row, 2).locator('.visually-hidden').textContent()).toBe(said);
    });
  });

  it('a supplier leads to its own risk in the panel, a mine without a question about what it buys', async () => {
    await visit(`${PORTFOLIO}&p.of=suppliers&p.kinds=MINE`, async (page) => {
      await shown(page);
      const name = (await names(page))[0]!;
      await at(page, 0, 1).locator('a').click();
      await page.locator('.panel h2').waitFor();
      expect(query(page).get('buyer')).toBeNull();
      expect(query(page).get('select')).toBeTruthy();
      expect(await page.locator('.panel h2').first().textContent()).toContain(name);
    });
  });

  it('the cell in focus is read out in full, and each figure opens what it means', async () => {
    const [first] = (await ranked('risk: "conflict"')).nodes;
    await visit(PORTFOLIO, async (page) => {
      await shown(page);
      const reading = page.locator('.reading');
      expect(await reading.textContent()).toContain(first!.entity.name);
      await reading.getByRole('button', { name: 'traced' }).first().click();
      expect(await page.locator('.explanation:popover-open').textContent()).toContain(
        percent(1 - first!.coverage),
      );
    });
  });

  it('all rows can be taken away as a table, not only those that are drawn', async () => {
    const { total } = await ranked('risk: "conflict"');
    await visit(PORTFOLIO, async (page) => {
      await shown(page);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'CSV' }).click(),
      ]);
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
      const lines = Buffer.concat(chunks).toString('utf8').split('\r\n');
      const rows = lines.slice(
        1,
        lines.findIndex((line) => /^,*$/.test(line)),
      );
      expect(rows.length).toBe(total);
      expect(lines[0]).toContain('conflict/* expected');
    });
  });

  describe('of thousands of buyers', () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'orepath-network-'));
      const size = ['--entities', String(MANY.entities), '--links', String(MANY.links)];
      expect((await world.run('generate', folder, ...size)).exit).toBe(0);
      expect((await world.run('import', folder, '--space', 'many')).exit).toBe(0);
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    it('only those in sight are drawn, wherever one scrolls or jumps to', async () => {
      const { total } = await ranked('risk: "conflict"', 'many');
      expect(total).toBeGreaterThan(3_000);
      await visit('/?space=many&screen=portfolio', async (page) => {
        await shown(page);
        await expect.poll(() => status(page).textContent()).toContain(number(total));
        const drawn = () => page.locator('.portfolio-box tbody tr').count();
        expect(await drawn()).toBeLessThan(60);
        const [head, name] = [page.locator('.portfolio-box thead'), at(page, -1, 0)];
        const before = [await head.boundingBox(), await name.boundingBox()];
        await page.locator('.portfolio-box').evaluate((box) => box.scrollTo(0, box.scrollHeight / 2));
        await expect.poll(async () => (await page.locator('tbody tr[data-index] b').count()) > 10).toBe(true);
        expect(await drawn()).toBeLessThan(60);
        // heads and names stay in sight
        expect([await head.boundingBox(), await name.boundingBox()]).toEqual(before);
        await page.waitForURL(/p\.at=\d+/);

        await at(page, 0, 1).focus();
        await page.keyboard.press('Control+End');
        await expect.poll(() => focused(page)).toBe(`${total - 1},5`);
        const last = page.locator(`tr[data-index="${total - 1}"]`);
        await last.locator('a').first().waitFor();
        expect(await last.getAttribute('aria-rowindex')).toBe(String(total + 2));
        expect(await drawn()).toBeLessThan(60);
      });
    });

    it('a place far down is come back to', async () => {
      await visit('/?space=many&screen=portfolio&p.at=1500', async (page) => {
        const row = page.locator('tr[data-index="1502"]');
        await row.locator('td a').first().waitFor();
        const name = await row.locator('th a').textContent();
        await row.locator('td a').first().click();
        await page.locator('.word-buyer input').waitFor();
        await page.goBack();
        await row.locator('td a').first().waitFor();
        expect(await row.locator('th a').textContent()).toBe(name);
        await expect.poll(() => focused(page)).toBe('1502,1');
      });
    });
  });
});
