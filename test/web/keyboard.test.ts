/** A whole investigation by keys alone, and by names and roles alone, as one who sees no page does it. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { en } from '../../web/i18n/en/messages.ts';
import { findChromium } from '../support/browser.ts';
import { wordsOf } from '../support/messages.ts';
import { pageWorld } from '../support/page-world.ts';

const SOON = { timeout: 20_000 };
const chromium = findChromium();
const { fine, percent } = wordsOf('en');
const MINE = 'Hpa Laung tin workings';

/** What has the focus: its role or element, and its name. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement!;
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    const within = element.closest('.word, .item');
    const ring = within?.querySelector('.ring');
    const title = element.querySelector(':scope > title');
    return {
      tag: element.tagName,
      text: (element.getAttribute('aria-label') ?? (title ?? element).textContent ?? '').trim(),
      id: element.id,
      seen:
        outlineStyle !== 'none' ||
        boxShadow !== 'none' ||
        (within !== null && getComputedStyle(within).outlineStyle !== 'none') ||
        (ring != null && getComputedStyle(ring).stroke !== 'none'),
    };
  });
type Focused = Awaited<ReturnType<typeof focused>>;

/** Presses Tab until what has the focus is what is looked for; every stop on the way must be visible. */
async function tabTo(page: Page, what: (at: Focused) => boolean, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press(key);
    const at = await focused(page);
    if (at.tag !== 'BODY') expect(at.seen, `focus is seen at ${at.tag} ${at.text.slice(0, 40)}`).toBe(true);
    if (what(at)) return;
  }
  throw new Error('120 presses of Tab do not reach it');
}
const named = (name: string) => (at: Focused) => at.text === name;

async function pressed(page: Page, key = 'Enter'): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press(key)]);
  return download;
}
const contents = async (download: Download) => readFileSync(await download.path(), 'utf8');

describe.skipIf(!chromium)('an investigation', () => {
  const world = pageWorld(chromium!);
  const query = (page: Page) => new URL(page.url()).searchParams;
  const heading = (page: Page, name: string) =>
    page.getByRole('complementary').getByRole('heading', { name, exact: true }).waitFor();

  interface Told {
    exposure: { expected: number };
    entity: { name: string };
    scenario: { after: { expected: number } };
  }
  /** What the service says of the question, and of it without the largest supplier that the test takes out. */
  const told = () =>
    world.graphql<Told>(`{
      exposure(buyer: "own:hoshino", question: { risk: "conflict", material: "tin" }) { ... on Exposure { expected } }
      entity(id: "own:qinglan") { name }
      scenario(buyer: "own:hoshino", question: { risk: "conflict", material: "tin" },
        changes: [{ removeSupplier: { supplier: "own:qinglan", customer: "own:hoshino" } }]
      ) { ... on Scenario { after { expected } } } }`);

  it('is made by keys alone: search, question, path, evidence, a removal, and the files of it', async () => {
    const { exposure, scenario, entity } = await told();
    expect(scenario.after.expected).not.toBeCloseTo(exposure.expected, 3);
    await world.visit('/?space=demo', async (page) => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.keyboard.press('Tab');
      expect((await focused(page)).text).toBe(en['page.skip']);

      // search: an entity is found by a part of its name, and its panel is closed again
      await page.keyboard.press('/');
      await page.keyboard.type('hpa laung');
      await page.keyboard.press('Enter');
      await heading(page, MINE);
      await tabTo(page, (at) => at.text.endsWith(en['panel.close']));
      await page.keyboard.press('Enter');
      await expect.poll(() => query(page).get('select'), SOON).toBeNull();
      await expect.poll(() => focused(page), SOON).toMatchObject({ text: en['search.label'] });

      // ask
      await tabTo(page, named(en['ask.buyer']));
      await page.keyboard.type('hosh');
      await page.keyboard.press('Enter');
      await expect.poll(() => query(page).get('buyer'), SOON).toBe('own:hoshino');
      expect((await focused(page)).text, 'the focus stays where it was').toBe(en['ask.buyer']);
      await tabTo(page, named(en['ask.material']));
      await page.keyboard.type('tin');
      await expect.poll(() => query(page).get('material'), SOON).toBe('tin');

      // follow the path of most exposure through the drawing; its arithmetic is on the page
      await page.locator('.tier-graph g.item').first().waitFor();
      await tabTo(page, ({ id }) => id === 'tab-graph');
      await tabTo(page, ({ tag, text }) => tag === 'g' && text.startsWith('Hoshino Industrial'));
      const way: string[] = [];
      for (let step = 0; step < 12; step++) {
        const { text } = await focused(page);
        if (way.at(-1) === text) break;
        way.push(text);
        await page.keyboard.press('ArrowRight');
      }
      expect(way.length).toBeGreaterThan(3);
      const end = way.at(-1)!.split(', ')[0]!;
      await expect
        .poll(() => page.locator('.arithmetic-sum b').textContent(), SOON)
        .toMatch(/ × .* = [\d.<]+%/);

      // read the evidence, and come back to where it was opened
      await page.keyboard.press('Enter');
      await heading(page, end);
      const panel = page.getByRole('complementary');
      await panel.locator('.evidence li').first().waitFor();
      await tabTo(page, (at) => at.text.endsWith(en['panel.close']));
      expect(await panel.getByText(en['panel.why']).count()).toBe(1);
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await focused(page)).text, SOON).toMatch(new RegExp(`^${end}`));

      // take the drawing and its rows away
      await tabTo(page, named('SVG'));
      const svg = await contents(await pressed(page));
      expect(svg).toContain(end);
      expect(svg).toContain('the tin that Hoshino Industrial buys');
      await tabTo(page, named('CSV'));
      const rows = parse(await contents(await pressed(page, 'Space')), { bom: true }) as string[][];
      expect(rows.flat()).toContain(end);

      // try a removal: another screen begins at its heading, and its figures are those of the service
      await page.keyboard.press('/');
      await page.keyboard.press('Escape');
      await tabTo(page, named(en['screen.whatif']), 'Shift+Tab');
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await focused(page)).tag, SOON).toBe('H1');
      expect(await page.title()).toContain(en['screen.whatif']);
      await page.locator('.supplier-rows > li').first().waitFor();
      const taking = `${en['suppliers.takeOut']}: `;
      await tabTo(page, (at) => at.text.startsWith(taking) && at.text.includes(entity.name));
      await page.keyboard.press('Enter');
      const after = page.locator('.figure-table tbody tr td:nth-child(3)').first();
      await expect.poll(() => after.textContent(), SOON).toBe(fine(scenario.after.expected));
      await page.keyboard.press('Control+z');
      await expect.poll(() => after.textContent(), SOON).toBe(fine(exposure.expected));
    });
  });

  it('is made by names and roles alone', async () => {
    const { exposure, scenario, entity } = await told();
    await world.visit('/?space=demo', async (page) => {
      const main = page.getByRole('main');
      const button = (name: string | RegExp) => main.getByRole('button', { name, exact: true });
      const screens = page.getByRole('navigation', { name: en['page.screens'], exact: true });
      const panel = page.getByRole('complementary', { name: en['panel.label'], exact: true });

      // search
      await page.getByRole('combobox', { name: en['search.label'], exact: true }).fill('hpa laung');
      await page.getByRole('option', { name: new RegExp(`^${MINE}`) }).click();
      await panel.getByRole('heading', { name: MINE }).waitFor();

      // ask
      await page.getByRole('combobox', { name: en['ask.buyer'], exact: true }).fill('hosh');
      await page.getByRole('option', { name: /^Hoshino Industrial/ }).click();
      await page.getByRole('combobox', { name: en['ask.material'], exact: true }).selectOption('tin');
      await main.getByRole('heading', { level: 1, name: 'Exposure of Hoshino Industrial' }).waitFor();
      expect(await page.title()).toBe(`Hoshino Industrial · ${en['screen.question']} · Orepath`);
      await button(percent(exposure.expected)).first().waitFor();

      // follow a path
      await page.getByRole('tab', { name: en['view.paths'], exact: true }).click();
      const paths = page.getByRole('tabpanel', { name: en['view.paths'], exact: true });
      const path = paths.getByRole('listitem').filter({ has: page.getByRole('link', { name: MINE }) });
      await path.first().getByRole('link', { name: MINE, exact: true }).click();
      await panel.getByRole('heading', { name: MINE }).waitFor();

      // read the evidence
      await panel.getByRole('heading', { name: en['panel.why'] }).waitFor();
      await panel.getByRole('button', { name: en['panel.close'], exact: true }).click();
      expect((await focused(page)).text, 'back at the link that opened it').toBe(MINE);

      // a gap becomes an open question, by whoever says who they are
      const why = page.getByRole('region', { name: en['why.label'], exact: true });
      const ask = why.getByRole('button', { name: new RegExp(`^${en['questions.open']}: `) }).first();
      const asks = (await ask.getAttribute('aria-label'))!.slice(`${en['questions.open']}: `.length);
      await ask.click();
      await why.getByRole('textbox', { name: en['questions.by'], exact: true }).fill('Ada Lovelace');
      await ask.click();
      await why
        .getByRole('link', { name: en['questions.link'].replace('{state}', en['question.OPEN']) })
        .click();
      await main.getByRole('heading', { level: 2, name: asks }).waitFor();

      // take the rows of the answer away
      await screens.getByRole('link', { name: en['screen.question'], exact: true }).click();
      const taking = main.getByRole('group', { name: /^Take away/ });
      for (const [name, ending] of [
        ['SVG', '.svg'],
        ['CSV', '.csv'],
      ]) {
        await page.getByRole('tab', { name: en['view.graph'], exact: true }).click();
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          taking.getByRole('button', { name: name!, exact: true }).click(),
        ]);
        expect(download.suggestedFilename()).toContain(ending);
        await taking.getByRole('status').getByText(download.suggestedFilename()).waitFor();
      }

      // try a removal
      await screens.getByRole('link', { name: en['screen.whatif'], exact: true }).click();
      await expect.poll(() => page.title(), SOON).toContain(en['screen.whatif']);
      expect(
        await screens.getByRole('link', { name: en['screen.whatif'] }).getAttribute('aria-current'),
      ).toBe('page');
      await button(`${en['suppliers.takeOut']}: ${entity.name} as a supplier of Hoshino Industrial`).click();
      const outcome = main.getByRole('table', { name: en['whatif.outcome'] });
      const row = outcome.getByRole('row', { name: new RegExp(`^${en['whatif.expected']}`) });
      await row.getByRole('cell', { name: fine(scenario.after.expected), exact: true }).waitFor();
    });
  });
});
